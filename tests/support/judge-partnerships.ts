import { checkRules } from "~/domain/eligibility/check-rules";
import { callOfEveryKind } from "./call-of-every-kind";
import { randomFacts } from "./random-partnership";
import { Random } from "./text-judge/random";

/** What the rules say of so many random partnerships, a number for each: the same where every word is the same. */
export function judgePartnerships(count: number): number[] {
  return Array.from({ length: count }, (_, seed) => {
    const results = checkRules(callOfEveryKind, randomFacts(new Random(seed + 1)), {});
    return digest(JSON.stringify(results));
  });
}

/** FNV-1a, 32 bits */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
