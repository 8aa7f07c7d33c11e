import { snapToGrid } from "~/domain/territory/point";
import type { NeedCategory } from "./category";
import type { Need, NeedPlace } from "./need";

/** How a workspace keeps needs from showing where somebody lives. */
export interface Care {
  readonly categories: readonly Pick<NeedCategory, "id" | "isSensitive">[];
  /** points stand on a grid of so many metres; 0: where they are put */
  readonly gridMetres: number;
  /** nothing finer than the municipality is shown of fewer people than this */
  readonly fewestPeople: number;
}

export const standardCare = { gridMetres: 500, fewestPeople: 5 } as const;

/** What of a place may be kept at all: of a sensitive category nothing finer than the municipality. */
export function keptPlace(need: Pick<Need, "kind" | "categoryId" | "place">, care: Care): NeedPlace {
  const { place } = need;
  if (isSensitive(need, care)) return { ...place, point: null, area: null };
  if (need.kind === "resource") return place;
  const { gridMetres } = care;
  return {
    ...place,
    point: place.point && snapToGrid(place.point, gridMetres),
    area: place.area && place.area.map((corner) => snapToGrid(corner, gridMetres)),
  };
}

/** Why less is shown of a place than might be. */
export type Blurring = "none" | "grid" | "sensitive" | "few-people";

/** What of a place is shown, on maps, in lists and in what is exported, and why not more. */
export function shownPlace(
  need: Pick<Need, "kind" | "categoryId" | "place" | "people">,
  care: Care,
): { readonly place: NeedPlace; readonly blurring: Blurring } {
  const coarse = { ...need.place, point: null, area: null };
  if (isSensitive(need, care)) return { place: coarse, blurring: "sensitive" };
  const isFine = need.place.point !== null || need.place.area !== null;
  if (need.kind === "resource" || !isFine) return { place: need.place, blurring: "none" };
  const isOfFew = need.people !== null && need.people < care.fewestPeople;
  if (isOfFew) return { place: coarse, blurring: "few-people" };
  return { place: keptPlace(need, care), blurring: care.gridMetres > 0 ? "grid" : "none" };
}

export function isSensitive({ categoryId }: Pick<Need, "categoryId">, { categories }: Care): boolean {
  return categories.some(({ id, isSensitive: isIt }) => id === categoryId && isIt);
}
