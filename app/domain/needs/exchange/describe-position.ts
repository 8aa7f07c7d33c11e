import type { Language } from "~/domain/wording/language";
import type { Care } from "../care";
import { describeBlurring } from "../need-words";
import type { ExchangedNeed } from "./exchanged-need";

/** How fine the place is that stands in the file; empty: none does. */
export function describePosition(
  { place, blurring }: Pick<ExchangedNeed, "place" | "blurring">,
  care: Omit<Care, "categories">,
  language: Language,
): string {
  const isFine = place.point !== null || place.area !== null;
  if (blurring !== "none" || isFine) return describeBlurring(blurring, care, language);
  if (place.municipalities.length === 0) return "";
  return language === "it" ? "solo il Comune" : "only the municipality";
}
