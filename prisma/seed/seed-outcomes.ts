import type { Queries } from "~/database/transaction.server";
import { insertOutcome } from "~/database/workshop-outcomes.server";
import type { OutcomeDecision } from "~/domain/workshop/workshop";
import { requireId, type SeededGroup, type WorkshopSeed } from "./seeded-workshop";
import { type DemoOutcome, demoGroups } from "./workshops";

interface OutcomesToSeed extends WorkshopSeed {
  readonly workshopId: string;
  /** who decided */
  readonly memberId: string;
  readonly groups: readonly SeededGroup[];
  /** by their titles */
  readonly groupIds: ReadonlyMap<string, string>;
  readonly at: Date;
}

/** What became of the groups of the example: two are needs that are there, some are still to be decided on. */
export async function seedOutcomes(queries: Queries, given: OutcomesToSeed): Promise<void> {
  const { workshopId, memberId, groups, groupIds, at } = given;
  for (const { title, dots, room, becomes } of demoGroups) {
    if (becomes === null) continue;
    const cards = groups.find((group) => group.title === title)?.cards ?? [];
    await insertOutcome(queries, {
      ...{ workshopId, exercise: 0, targetId: requireId(groupIds, title), targetKind: "group", title },
      cardIds: cards.map(({ id }) => id),
      votes: { phones: dots.reduce((sum, [, given]) => sum + given, 0), room },
      decision: decisionOf(becomes, given),
      decidedById: memberId,
      decidedAt: at,
    });
  }
}

function decisionOf(becomes: DemoOutcome, { needIds, organisationIds }: OutcomesToSeed): OutcomeDecision {
  switch (becomes.kind) {
    case "need":
      return { kind: "need", needId: requireId(needIds, becomes.title) };
    case "commitment": {
      const { of, what, quantity } = becomes;
      const organisationId = requireId(organisationIds, of);
      return { kind: "commitment", organisationId, what, quantity, commitmentId: null };
    }
    case "set-aside":
      return becomes;
  }
}
