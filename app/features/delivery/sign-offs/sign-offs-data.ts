import type { PartDifference } from "~/domain/delivery/sign-off/compare-parts";
import type { SignOffState } from "~/domain/delivery/sign-off/judge-sign-off";
import type { WordPiece } from "~/domain/delivery/sign-off/compare-words";

export interface SignOffsData {
  readonly workspace: { readonly id: string; readonly title: string };
  /** null for supporters, who approve nothing */
  readonly own: OwnSignOff | null;
  readonly bodies: readonly ShownBody[];
  readonly mayAsk: boolean;
  /** may make somebody the representative of a body that has none */
  readonly mayNamePeople: boolean;
}

/** What the body of the reader approves. */
export interface OwnSignOff {
  readonly id: string;
  readonly name: string;
  readonly status: SignOffState["status"];
  readonly signed: {
    readonly id: string;
    readonly at: string;
    readonly by: string;
    readonly hash: string;
  } | null;
  /** what is not as it was approved; empty when nothing was approved yet */
  readonly differences: readonly ShownDifference[];
  readonly parts: readonly ShownPart[];
  /** sections of others that changed since */
  readonly elsewhere: readonly string[];
  /** SHA-256 over what is shown, hex */
  readonly partsHash: string;
  /** when it was read, ISO */
  readonly readAt: string;
  readonly mayApprove: boolean;
  readonly isUnderRepair: boolean;
}

export interface ShownPart {
  readonly id: string;
  readonly title: string;
  /** the address of its page */
  readonly to: string;
  readonly lines: readonly TextLine[];
}

export interface ShownDifference extends Omit<ShownPart, "lines"> {
  readonly kind: PartDifference["kind"];
  readonly lines: readonly DifferenceLine[];
}

export interface TextLine {
  /** null: the title of the part says it all */
  readonly about: string | null;
  readonly text: string;
  /** shown as what it is: a heading, an item of a list */
  readonly shape: "heading" | "item" | null;
}

export type DifferenceLine =
  | (TextLine & { readonly kind: "kept" | "put-in" | "taken-out" })
  | (TextLine & { readonly kind: "restyled" })
  | (TextLine & { readonly kind: "reworded"; readonly pieces: readonly WordPiece[] })
  | { readonly kind: "left-out"; readonly count: number };

/** A line of the board. */
export interface ShownBody {
  readonly id: string;
  readonly name: string;
  readonly status: SignOffState["status"];
  readonly signed: { readonly at: string; readonly by: string; readonly hash: string } | null;
  /** the parts by which it was reopened */
  readonly changed: readonly string[];
  /** the names of those who may approve for it */
  readonly people: readonly string[];
}
