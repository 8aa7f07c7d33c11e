import type { Wording } from "~/domain/wording/language";

/** One of the things a body signs off: what it says, line by line. */
export interface SignOffPart {
  /** the same at every sign-off: "section/needs", "sheet" */
  readonly id: string;
  readonly title: Wording;
  readonly lines: readonly PartLine[];
}

/** A paragraph of a text, or one entry of a sheet. */
export interface PartLine {
  /** only lines with the same are versions of each other: "commitment/k3/quantity", the name of a text, or "" */
  readonly id: string;
  /** null where the title of the part says it all */
  readonly about: Wording | null;
  readonly text: string;
  /** heading, list, bold, links: what of a paragraph can change without any of its words; "" is plain */
  readonly look: string;
}

/** With the SHA-256 of its contents, hex: it is by this that two of them are known to be the same. */
export type HashedPart = SignOffPart & { readonly hash: string };

/**
 * What the hash of a part is made of: what was approved, and nothing of how we call it. A better title for a part must
 * reopen nobody's sign-off.
 */
export function contentsOf({ id, lines }: Pick<SignOffPart, "id" | "lines">): string {
  return JSON.stringify([id, lines.map((line) => [line.id, line.text, line.look])]);
}
