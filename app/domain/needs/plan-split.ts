import type { Need, NeedPlace } from "./need";

/** What one of the parts of a need is to say. */
export interface SplitPart {
  readonly title: string;
  readonly municipalities: readonly string[];
  readonly people: number | null;
}

/**
 * The needs that come of one: each with its own title, people and municipalities, and with all else that the one said.
 * A point or an area goes with the first: nothing is shown in two places that was in one.
 */
export function splitNeed(need: Need, parts: readonly SplitPart[]): readonly Omit<Need, "id">[] {
  const { kind, description, categoryId, targetGroup, severity, priority, priorityReason } = need;
  return parts.map(({ title, municipalities, people }, index) => ({
    ...{ kind, description, categoryId, targetGroup, severity, priority, priorityReason },
    title,
    people,
    place: placeOf(need.place, municipalities, index === 0),
    status: "raised",
    setAsideReason: "",
  }));
}

/** Two parts to begin with: the places shared out, nothing else decided. */
export function proposeSplit({ title, people, place }: Need): readonly SplitPart[] {
  const { municipalities } = place;
  const half = Math.ceil(municipalities.length / 2);
  const isShared = municipalities.length > 1;
  return [
    { title, people, municipalities: isShared ? municipalities.slice(0, half) : municipalities },
    { title: "", people: null, municipalities: isShared ? municipalities.slice(half) : municipalities },
  ];
}

function placeOf(place: NeedPlace, municipalities: readonly string[], isFirst: boolean): NeedPlace {
  return {
    municipalities,
    point: isFirst ? place.point : null,
    area: isFirst ? place.area : null,
  };
}
