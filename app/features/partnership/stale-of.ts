import type { DocumentView, StaleView } from "./documents-data";

/** The document as one whose signature is on older data, or null when it is none. */
export function staleOf({ kind, name, isOfAll, signed, made, mayMake }: DocumentView): StaleView | null {
  if (signed === null || signed.isCurrent) return null;
  const { signedOn, changes } = signed;
  return { kind, name, isOfAll, signedOn, changes, isMadeAgain: made?.isCurrent ?? false, mayMake };
}
