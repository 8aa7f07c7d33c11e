import type { ParticipantLanguage } from "~/domain/workshop/phrase";
import type { Counted } from "./participant-words";

type Values = Readonly<Record<string, string | number>>;

/** Puts values in the place of their names: `fill("{n} di {of}", { n: 1, of: 4 })`. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text for a number, in the way the language counts. */
export function fillCounted(
  language: ParticipantLanguage,
  texts: Counted,
  { n, ...values }: Values & { readonly n: number },
): string {
  const text = texts[new Intl.PluralRules(language).select(n)] ?? texts.other;
  return fill(text, { n, ...values });
}
