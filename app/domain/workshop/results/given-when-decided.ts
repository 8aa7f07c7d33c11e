import type { VotingRule, WorkshopStage } from "../stage";
import type { Ballot, Outcome, RoomVote, Workshop } from "../workshop";
import { type TargetTotal, totalsOf } from "./totals-of";
import { votedIn } from "./voted-in";

export interface StageVotes {
  readonly stageId: string;
  readonly ballots: readonly Ballot[];
  readonly roomVotes: readonly RoomVote[];
}

export type GivenWhenDecided = Pick<TargetTotal, "phones" | "room" | "mean" | "scorers"> & {
  readonly kind: VotingRule["kind"];
};

/** What something had when it was decided on, as it is said by the rule of its vote. Null: it was not voted on. */
export function givenWhenDecided(
  outcome: Outcome,
  workshop: Pick<Workshop, "stages">,
  votes: readonly StageVotes[],
): GivenWhenDecided | null {
  if (outcome.votes === null) return null;
  const stage = votedIn(outcome, workshop);
  const { mean, scorers } = (stage && totalOf(stage, outcome, votes)) ?? { mean: null, scorers: 0 };
  return { ...outcome.votes, kind: stage?.rule?.kind ?? "dots", mean, scorers };
}

/** Only where the points are still those of the decision: the mean of others is not what it was decided by. */
function totalOf(
  stage: WorkshopStage,
  { targetId, votes: then }: Outcome,
  votes: readonly StageVotes[],
): TargetTotal | undefined {
  const own = votes.find(({ stageId }) => stageId === stage.id);
  const total =
    own && totalsOf(stage, own.ballots, own.roomVotes).find(({ target }) => target.id === targetId);
  return total?.phones === then?.phones && total?.room === then?.room ? total : undefined;
}
