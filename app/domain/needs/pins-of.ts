import type { MapShapes } from "~/domain/map/map-shapes";
import type { MapPin } from "~/domain/map/pins";
import { unproject } from "~/domain/map/project";
import type { Point } from "~/domain/territory/point";
import { type Care, shownPlace } from "./care";
import type { NeedCategory } from "./category";
import { fanOut } from "./fan-out";
import type { Need, NeedPlace } from "./need";

export interface PinsFrom {
  /** in reading order; which of them are drawn is the caller's to say, see `needsInSight` */
  readonly needs: readonly Need[];
  readonly categories: readonly NeedCategory[];
  readonly care: Omit<Care, "categories">;
  readonly shapes: Pick<MapShapes, "municipalities" | "projection">;
}

/**
 * The pins of needs and resources, in their order, showing nothing that `shownPlace` does not show: at the point, in
 * the middle of the area, else at the seat of the first municipality that is drawn. One without any of these has no
 * pin. Those that would stand on the very same spot are fanned out a little, each always in the same way. The number
 * of people is left out where it is below what the workspace shows a place for.
 */
export function pinsOf({ needs, categories, care, shapes }: PinsFrom): readonly MapPin[] {
  const fullCare = { ...care, categories };
  const seats = seatsOf(shapes);
  const byId = new Map(categories.map((category) => [category.id, category]));
  const pins = needs.flatMap((need): MapPin[] => {
    const { place } = shownPlace(need, fullCare);
    const point = place.point ?? middleOf(place.area) ?? seatOf(place, seats);
    if (point === null) return [];
    const { id, kind, title } = need;
    const category = byId.get(need.categoryId) ?? null;
    return [{ id, kind, title, category, point, area: place.area, count: shownPeople(need, care) }];
  });
  return fanOut(pins);
}

/** How many people a need concerns, where that many may be told of a place; null: not said, or too few. */
function shownPeople(
  { kind, people }: Pick<Need, "kind" | "people">,
  { fewestPeople }: Pick<Care, "fewestPeople">,
): number | null {
  return kind === "need" && people !== null && people < fewestPeople ? null : people;
}

function middleOf(area: readonly Point[] | null): Point | null {
  if (area === null || area.length === 0) return null;
  const mean = (at: 0 | 1) => area.reduce((sum, corner) => sum + corner[at], 0) / area.length;
  return [mean(0), mean(1)];
}

function seatOf(place: NeedPlace, seats: ReadonlyMap<string, Point>): Point | null {
  for (const code of place.municipalities) {
    const seat = seats.get(code);
    if (seat) return seat;
  }
  return null;
}

// Of one drawing they are reckoned once: a change of a need is no reason to do it again.
const knownSeats = new WeakMap<PinsFrom["shapes"], ReadonlyMap<string, Point>>();

function seatsOf(shapes: PinsFrom["shapes"]): ReadonlyMap<string, Point> {
  const known = knownSeats.get(shapes) ?? reckonSeats(shapes);
  knownSeats.set(shapes, known);
  return known;
}

function reckonSeats({ municipalities, projection }: PinsFrom["shapes"]): ReadonlyMap<string, Point> {
  return new Map(
    municipalities.flatMap(({ code, seat }) => {
      const point = unproject(projection, seat);
      return point === null ? [] : [[code, point] as const];
    }),
  );
}
