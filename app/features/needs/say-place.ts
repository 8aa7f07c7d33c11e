import type { ListedNeed } from "~/domain/needs/list-needs";
import { listAll } from "~/domain/wording/list-words";
import type { Language } from "~/domain/wording/language";
import type { NeedsWords } from "./needs-texts";

const namesInFull = 3;

/** "Pinerolo, Roletto e altri 3 Comuni", "zona disegnata", "senza luogo". */
export function sayPlace(
  { need, municipalities }: Pick<ListedNeed, "need" | "municipalities">,
  words: NeedsWords,
  language: Language,
): string {
  const { place } = need;
  if (place.municipalities.length > 0) {
    const names = municipalities.slice(0, municipalities.length > namesInFull ? 2 : namesInFull);
    const others = place.municipalities.length - names.length;
    return listAll(language, others > 0 ? [...names, words.andOthers(others)] : names);
  }
  if (place.point !== null) return words.onMap;
  return place.area === null ? words.noPlace : words.area;
}
