import { type Indicator, sourceOfIndicator, titleOfIndicator } from "~/domain/territory/indicator";
import type { Language } from "~/domain/wording/language";
import { classify } from "./classify";
import type { MapFill } from "./pins";

/** The municipalities in the colours of an indicator; null: it has no value. */
export function fillOfIndicator(
  indicator: Pick<Indicator, "name" | "unit" | "source" | "year" | "values">,
  language: Language,
): MapFill | null {
  const [title, note] = [titleOfIndicator(indicator), sourceOfIndicator(indicator)];
  return classify({ title, note, values: indicator.values, language });
}
