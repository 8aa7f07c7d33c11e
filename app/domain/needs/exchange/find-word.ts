import { foldText } from "~/domain/form/fold-text";
import type { Wording } from "~/domain/wording/language";
import type { NeedKind, NeedStatus, Priority, Severity } from "../need";
import { kindWords, priorityWords, severityWords, statusWords } from "../need-words";

/** The value people mean by a word, or null. */
export const findKind = finder<NeedKind>(kindWords, {
  need: ["bisogni", "needs", "b"],
  resource: ["risorse", "resources", "r"],
});
export const findSeverity = finder<Severity>(severityWords, {
  slight: ["bassa", "basso", "low", "1"],
  serious: ["serio", "media", "medio", "medium", "2"],
  grave: ["alta", "alto", "high", "3"],
  extreme: ["estremo", "gravissima", "gravissimo", "molto grave", "molto alta", "4"],
});
export const findPriority = finder<Priority>(priorityWords, {
  high: ["alto", "a", "1"],
  medium: ["medio", "m", "2"],
  low: ["basso", "b", "3"],
});
export const findStatus = finder<NeedStatus>(statusWords, {
  raised: ["segnalata", "nuovo", "aperto", "emerso", "new", "open"],
  "taken-up": ["presa in carico", "in carico", "accolto"],
  "set-aside": ["accantonata", "scartato", "non accolto"],
});

function finder<Value extends string>(
  words: Readonly<Record<Value, Wording>>,
  others: Readonly<Record<Value, readonly string[]>>,
): (typed: string) => Value | null {
  // Keys of the record above.
  const values = Object.keys(words) as Value[];
  const known = new Map(
    values.flatMap((value) =>
      [value, words[value].it, words[value].en, ...others[value]].map((word): [string, Value] => [
        foldText(word),
        value,
      ]),
    ),
  );
  return (typed) => known.get(foldText(typed)) ?? null;
}
