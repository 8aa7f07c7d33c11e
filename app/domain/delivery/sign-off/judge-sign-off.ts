import type { Wording } from "~/domain/wording/language";
import { listChangedParts } from "./compare-parts";
import type { HashedPart } from "./sign-off-part";

/** What somebody approved for its body, as it is kept. */
export interface SignOff {
  readonly signedAt: Date;
  /** the name of who did */
  readonly by: string;
  /** over the text hashes of all live documents of the application, as a freeze has it */
  readonly hash: string;
  readonly parts: readonly HashedPart[];
  /** of the sections of others, whole: to say where else something changed since */
  readonly otherSections: readonly HashedSection[];
}

export interface HashedSection {
  readonly id: string;
  readonly title: Wording;
  readonly hash: string;
}

export type SignOffState =
  | { readonly status: "missing" }
  /** `elsewhere`: sections of others changed since, in words that do not touch the body */
  | { readonly status: "valid"; readonly elsewhere: readonly Wording[] }
  /** `changed`: the parts that are not what was approved */
  | { readonly status: "reopened"; readonly changed: readonly Wording[] };

export interface SignOffNow {
  readonly parts: readonly HashedPart[];
  readonly otherSections: readonly HashedSection[];
}

/** Whether what a body approved last is still what stands there. */
export function judgeSignOff(latest: SignOff | null, now: SignOffNow): SignOffState {
  if (latest === null) return { status: "missing" };
  const changed = listChangedParts(latest.parts, now.parts).map(({ part }) => part.title);
  if (changed.length > 0) return { status: "reopened", changed };
  return { status: "valid", elsewhere: changedElsewhere(latest.otherSections, now.otherSections) };
}

function changedElsewhere(
  signed: readonly HashedSection[],
  now: readonly HashedSection[],
): readonly Wording[] {
  const old = new Map(signed.map(({ id, hash }) => [id, hash]));
  return now.filter(({ id, hash }) => old.get(id) !== hash).map(({ title }) => title);
}
