import type { VoteTarget, WorkshopStage } from "../stage";
import type { ResultRow } from "./result-row";

/**
 * What every kind of actor that is shown holds higher than the mean of what it voted on; for consent, what most of each
 * kind agree with. With a single kind there is no ground in common.
 */
export function commonGround(
  { rule, targets }: Pick<WorkshopStage, "rule" | "targets">,
  rowsByKind: readonly ResultRow[],
): readonly VoteTarget[] {
  const kinds = rowsByKind.filter(({ group }) => group.kind !== "others");
  if (rule === null || kinds.length < 2) return [];
  const held = kinds.map((row) => (rule.kind === "consent" ? agreedBy(row) : aboveMean(row)));
  return targets.filter(({ id }) => held.every((ids) => ids.has(id)));
}

function agreedBy({ people, values }: ResultRow): ReadonlySet<string> {
  return new Set(values.filter(({ value }) => value * 2 > people).map(({ targetId }) => targetId));
}

function aboveMean({ values }: ResultRow): ReadonlySet<string> {
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  return new Set(values.filter(({ value }) => value > mean).map(({ targetId }) => targetId));
}
