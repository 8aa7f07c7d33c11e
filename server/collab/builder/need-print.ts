import { createHash } from "node:crypto";
import type { NeedsContents } from "~/domain/needs/need";

/** What tells whether a need is still as it was written: a hash of all that is said of it, by its id. */
export type NeedPrint = readonly [id: string, print: string];

/** Of the needs of a document, with what they rest on. */
export function printNeeds({ needs, evidence }: NeedsContents): readonly NeedPrint[] {
  const sourcesOf = new Map<string, unknown[]>();
  for (const each of evidence) {
    const sources = sourcesOf.get(each.needId);
    if (sources) sources.push(each);
    else sourcesOf.set(each.needId, [each]);
  }
  return needs.map((need) => [need.id, hashOf(JSON.stringify([need, sourcesOf.get(need.id) ?? []]))]);
}

function hashOf(said: string): string {
  return createHash("sha256").update(said).digest("hex").slice(0, 32);
}
