import { formatCount } from "~/domain/wording/format-number";
import { listAll } from "~/domain/wording/list-words";
import type { Language } from "~/domain/wording/language";
import { type Blurring, type Care, shownPlace } from "./care";
import type { NeedCategory } from "./category";
import type { Need, NeedPlace } from "./need";
import { describeBlurring, kindWords, priorityWords, severityWords, statusWords } from "./need-words";

/** A need as a row of texts, for pages that are printed: its place only as fine as it may be shown. */
export interface PrintedNeed {
  readonly id: string;
  readonly title: string;
  /** "Casa", "Risorsa: Casa", "Senza categoria" */
  readonly category: string;
  /** "Pinerolo, Roletto e Cavour" */
  readonly place: string;
  /** how fine the place is, and why not finer; empty: nothing was left out */
  readonly blurring: string;
  readonly people: string;
  readonly severity: string;
  readonly priority: string;
  readonly state: string;
}

export interface NeedsToPrint {
  readonly needs: readonly Need[];
  readonly categories: readonly NeedCategory[];
  readonly care: Omit<Care, "categories">;
  /** the name of a municipality by its code */
  readonly nameOf: (code: string) => string;
  readonly language: Language;
}

/** By category in the order of the workspace's list, within it as they were given; those without one last. */
export function printedNeeds({
  needs,
  categories,
  care,
  nameOf,
  language,
}: NeedsToPrint): readonly PrintedNeed[] {
  const fullCare = { ...care, categories };
  const rank = new Map(categories.map(({ id }, at) => [id, at]));
  const rankOf = ({ categoryId }: Need) => rank.get(categoryId) ?? categories.length;
  return [...needs]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((need) => {
      const { place, blurring } = shownPlace(need, fullCare);
      return {
        id: need.id,
        title: need.title.trim() || words.noTitle[language],
        category: nameCategory(need, categories, language),
        place: namePlace(place, nameOf, language),
        blurring: blurring === "none" ? "" : describeBlurring(blurring, care, language),
        people: countPeople(need, care, language),
        severity: need.severity === null ? "–" : severityWords[need.severity][language],
        priority: need.priority === null ? "–" : priorityWords[need.priority][language],
        state: statusWords[need.status][language],
      };
    });
}

const words = {
  noTitle: { it: "(senza titolo)", en: "(without a title)" },
  noCategory: { it: "Senza categoria", en: "Without a category" },
  noPlace: { it: "non indicato", en: "not said" },
  onMap: { it: "punto sulla mappa", en: "a point on the map" },
  area: { it: "area sulla mappa", en: "an area on the map" },
  fewer: { it: "meno di", en: "fewer than" },
} as const;

function nameCategory(
  { kind, categoryId }: Need,
  categories: readonly NeedCategory[],
  language: Language,
): string {
  const name = categories.find(({ id }) => id === categoryId)?.name ?? words.noCategory[language];
  return kind === "resource" ? `${kindWords.resource[language]}: ${name}` : name;
}

function namePlace(
  { municipalities, point, area }: NeedPlace,
  nameOf: NeedsToPrint["nameOf"],
  language: Language,
) {
  if (municipalities.length > 0) return listAll(language, municipalities.map(nameOf));
  if (point !== null) return words.onMap[language];
  return area === null ? words.noPlace[language] : words.area[language];
}

/** Few people are not counted out: in a small municipality their number would point at them. */
function countPeople(
  { kind, people }: Need,
  { fewestPeople }: Pick<Care, "fewestPeople">,
  language: Language,
) {
  if (people === null) return "–";
  if (kind === "need" && people > 0 && people < fewestPeople)
    return `${words.fewer[language]} ${fewestPeople}`;
  return formatCount(language, people);
}

/** What was left out of the places of these needs, in one sentence; empty: nothing was. */
export function describeCare(needs: readonly Need[], care: Care, language: Language): string {
  const blurrings = needs.map((need) => shownPlace(need, care).blurring);
  const told = (["grid", "sensitive", "few-people"] as const).flatMap((blurring) => {
    const count = blurrings.filter((found) => found === blurring).length;
    return count === 0 ? [] : [tell(blurring, count, { care, language })];
  });
  return told.length === 0 ? "" : `${opening[language]}${told.join("; ")}.`;
}

const opening = {
  it: "Per non esporre nessuno, la posizione è meno precisa di quella conosciuta: ",
  en: "So that nobody is exposed, positions are less precise than they are known: ",
};

function tell(
  blurring: Blurring,
  count: number,
  { care, language }: { readonly care: Care; readonly language: Language },
): string {
  return `${describeBlurring(blurring, care, language)} (${formatCount(language, count)})`;
}
