import type { Language } from "~/domain/wording/language";
import { type Blurring, type Care, shownPlace } from "../care";
import type { NeedCategory } from "../category";
import { findFates } from "../fates";
import type { Evidence, Need, NeedPlace, NeedsContents } from "../need";

/** A need as it leaves the workspace: its place only as fine as it may be shown. */
export interface ExchangedNeed extends Omit<Need, "place"> {
  readonly place: NeedPlace;
  readonly blurring: Blurring;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly category: string;
  /** the titles of those it lives on in */
  readonly mergedInto: readonly string[];
  readonly splitInto: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** All that is needed to write needs down. */
export interface NeedsToExchange {
  readonly contents: NeedsContents;
  readonly care: Omit<Care, "categories"> & {
    readonly categories: readonly Pick<NeedCategory, "id" | "name" | "isSensitive">[];
  };
  /** of municipalities by ISTAT code: "Pinerolo (TO)" */
  readonly nameOf: (code: string) => string;
  readonly language: Language;
}

/** In the order of the list; those that live on in others are among them, and say where. */
export function exchangedNeeds({ contents, care, nameOf }: NeedsToExchange): readonly ExchangedNeed[] {
  const { needs, evidence, links } = contents;
  const ids = needs.map(({ id }) => id);
  const fates = findFates(ids, links);
  const titleOf = new Map(needs.map(({ id, title }) => [id, title]));
  const categoryOf = new Map(care.categories.map(({ id, name }) => [id, name]));
  const evidenceOf = new Map<string, Evidence[]>(ids.map((id) => [id, []]));
  for (const each of evidence) evidenceOf.get(each.needId)?.push(each);
  return needs.map((need) => {
    const { place, blurring } = shownPlace(need, care);
    const into = fates.get(need.id)?.into ?? [];
    const titles = (kind: "merge" | "split") =>
      into.filter((link) => link.kind === kind).map(({ to }) => titleOf.get(to) ?? "");
    return {
      ...need,
      ...{ place, blurring },
      municipalities: place.municipalities.map((code) => ({ code, name: nameOf(code) })),
      category: categoryOf.get(need.categoryId) ?? need.categoryId,
      mergedInto: titles("merge"),
      splitInto: titles("split"),
      evidence: evidenceOf.get(need.id) ?? [],
    };
  });
}
