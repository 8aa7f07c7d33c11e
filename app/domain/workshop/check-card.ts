import { mayCut } from "~/domain/text/character-edges";
import type { WorkshopStage } from "./stage";

export type CardRefusal = "empty" | "too-long";

export type CheckedCard =
  | { readonly status: "fine"; readonly text: string }
  | { readonly status: "refused"; readonly reason: CardRefusal };

/** The text of a card as it is kept: one line, without blanks at its ends, no longer than the stage takes. */
export function checkCard(text: string, { longestText }: Pick<WorkshopStage, "longestText">): CheckedCard {
  // Weighed before anything else is done with it: nobody is to be kept busy by a text without end.
  if (text.length > mostUnits) return { status: "refused", reason: "too-long" };
  const line = oneLineOf(text);
  if (!isVisible.test(line)) return { status: "refused", reason: "empty" };
  return countLetters(line) > longestText
    ? { status: "refused", reason: "too-long" }
    : { status: "fine", text: line };
}

/** Letters as people see and count them: an accent, a skin tone or a joined picture is no letter more. */
export function countLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (at === 0 || mayCut(text, at)) letters++;
  return letters;
}

/** Halves of characters are left out: neither the database nor a shared document takes them. */
function oneLineOf(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim();
}

const isVisible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** In UTF-16 units: what an entry of a shared document holds. A hundred accents on one letter are one letter. */
const mostUnits = 2_000;
