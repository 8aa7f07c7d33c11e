import type { Own } from "~/commands/workshop/read-own.server";
import type { OwnWork } from "~/features/participant/own-work";

/** What a phone is told of its own person's work: cards that were withdrawn are gone for their author. */
export function toOwnWork(
  { cards, ballot }: Own,
  { readyStageId }: { readonly readyStageId: string | null },
): OwnWork {
  return {
    cards: cards
      .map(({ card }) => card)
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, stageId, text, columnId, version, hiddenAt, hiddenReason }) => ({
        ...{ id, stageId, text, columnId, version },
        hiddenReason: hiddenAt === null ? null : hiddenReason,
      })),
    ballot: ballot && {
      stageId: ballot.stageId,
      choices: ballot.choices,
      reason: ballot.reason,
      sequence: ballot.sequence,
    },
    readyStageId,
  };
}
