import type { Need } from "./need";

/** What the need is to say that others go into. */
export type MergedNeed = Omit<Need, "id" | "status" | "setAsideReason">;

/** A proposal, with what has to be chosen because the needs differ in it. */
export interface MergeProposal {
  readonly merged: MergedNeed;
  /** in the order of the needs; the first is proposed */
  readonly titles: readonly string[];
  /** those that were said, when they are not all the same */
  readonly categoryIds: readonly string[];
  readonly priorities: readonly NonNullable<Need["priority"]>[];
  /** how many people each said, to check the sum: who is counted twice nobody knows but people */
  readonly people: readonly number[];
}

/** Why needs cannot be merged; null: they can. */
export function whyNotMerge(needs: readonly Need[]): "too-few" | "kinds-differ" | null {
  if (needs.length < 2) return "too-few";
  return new Set(needs.map(({ kind }) => kind)).size > 1 ? "kinds-differ" : null;
}

/**
 * What comes of needs when they are made one: all they say, one after the other. A point and an area are kept where
 * there is only one; the municipalities of all are kept in any case.
 */
export function proposeMerge(needs: readonly Need[]): MergeProposal {
  const titles = distinct(needs.map(({ title }) => title.trim()).filter((title) => title !== ""));
  const categoryIds = distinct(needs.map(({ categoryId }) => categoryId).filter((id) => id !== ""));
  const priorities = distinct(needs.map(({ priority }) => priority).filter((one) => one !== null));
  const severities = distinct(needs.map(({ severity }) => severity).filter((one) => one !== null));
  const people = needs.map((need) => need.people).filter((count) => count !== null);
  return {
    ...{ titles, categoryIds, priorities, people },
    merged: {
      kind: needs[0]?.kind ?? "need",
      title: titles[0] ?? "",
      description: needs.map(sayOne).filter(Boolean).join("\n\n"),
      categoryId: onlyOne(categoryIds) ?? "",
      targetGroup: distinct(needs.map(({ targetGroup }) => targetGroup.trim()).filter(Boolean)).join("; "),
      place: {
        municipalities: distinct(needs.flatMap(({ place }) => place.municipalities)),
        point: onlyOne(needs.map(({ place }) => place.point).filter((point) => point !== null)),
        area: onlyOne(needs.map(({ place }) => place.area).filter((area) => area !== null)),
      },
      people: people.length === 0 ? null : people.reduce((sum, count) => sum + count, 0),
      severity: onlyOne(severities),
      priority: onlyOne(priorities),
      priorityReason: distinct(needs.map(({ priorityReason }) => priorityReason.trim()).filter(Boolean)).join(
        "\n",
      ),
    },
  };
}

function sayOne({ title, description }: Need): string {
  return description.trim() === "" ? "" : `${title.trim()}\n${description.trim()}`;
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** Null: there is none, or there are several. */
function onlyOne<Value>(values: readonly Value[]): Value | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
