import { readWrittenBoard } from "~/commands/workshop/read-written-board.server";
import { listBallots, listRoomVotes } from "~/database/ballots.server";
import type { Language } from "~/domain/wording/language";
import type { Exercise } from "~/domain/workshop/exercise";
import { findExercise } from "~/domain/workshop/exercises";
import { type FoundOnBoard, foundTargets } from "~/domain/workshop/found-targets";
import { groupBy } from "~/domain/workshop/group-by";
import { inOrderOfVotes, noVotes, type TargetTotal, totalsOf } from "~/domain/workshop/results/totals-of";
import { stateOf, type VotingRule, type WorkshopStage } from "~/domain/workshop/stage";
import type { Workshop } from "~/domain/workshop/workshop";
import type { VotesView } from "~/features/workshops/outcome/outcome-data";
import type { Services } from "~/services.server";

/** What an exercise came to: its groups and the cards that are in none, the most voted first. */
export interface FoundExercise {
  /** from 0 */
  readonly exercise: number;
  /** null: one that is not in the list any more */
  readonly method: Exercise | null;
  readonly title: string;
  /** what people were asked when they wrote, one after the other */
  readonly questions: readonly string[];
  readonly targets: readonly FoundTarget[];
  /** of the last vote that is closed; null: there was none */
  readonly rule: VotingRule | null;
  /** of the same vote; empty: there was none */
  readonly totals: readonly TargetTotal[];
}

export interface FoundTarget extends FoundOnBoard {
  /** null: it was not voted on */
  readonly votes: VotesView | null;
}

/** Only of votes that are closed anything is told. */
export async function readFoundExercises(
  services: Pick<Services, "database" | "live">,
  workshop: Workshop,
  language: Language,
): Promise<readonly FoundExercise[]> {
  const votes = workshop.stages.filter((stage) => stage.kind === "vote" && stateOf(stage) === "closed");
  const voteIds = votes.map(({ id }) => id);
  const [board, ballots, roomVotes] = await Promise.all([
    readWrittenBoard(services, workshop),
    listBallots(services.database, voteIds),
    listRoomVotes(services.database, voteIds),
  ]);
  return [...groupBy(workshop.stages, ({ exercise }) => String(exercise)).values()].map((stages) => {
    const { exercise, exerciseId } = stages[0];
    // Of several votes of an exercise the last one is what was decided by.
    const vote = votes.findLast((stage) => stage.exercise === exercise);
    const totals = vote ? totalsOf(vote, ofStage(ballots, vote), ofStage(roomVotes, vote)) : [];
    const ordered = inOrderOfVotes(totals);
    const method = findExercise(exerciseId);
    const rule = vote?.rule ?? null;
    const findVotes = (targetId: string) => (rule ? votesOf(rule, totals, targetId) : null);
    return {
      exercise,
      method,
      title: method?.title[language] ?? "",
      questions: askedIn(stages, language),
      targets: foundTargets(board, { exercise, layout: method?.layout ?? "groups" })
        .map((target) => ({ ...target, votes: findVotes(target.id) }))
        .sort((one, other) => placeIn(ordered, one.id) - placeIn(ordered, other.id)),
      rule,
      totals,
    };
  });
}

/** Where the same was asked twice it is said once; what was never opened was not asked. */
function askedIn(stages: readonly WorkshopStage[], language: Language): readonly string[] {
  const asked = stages.filter(({ kind, openedAt }) => kind === "write" && openedAt !== null);
  return [...new Set(asked.map(({ prompt }) => prompt[language]))];
}

function ofStage<Row extends { readonly stageId: string }>(
  rows: readonly Row[],
  { id }: WorkshopStage,
): readonly Row[] {
  return rows.filter(({ stageId }) => stageId === id);
}

function votesOf({ kind }: VotingRule, totals: readonly TargetTotal[], targetId: string): VotesView {
  const { phones, room, mean, scorers } = totals.find(({ target }) => target.id === targetId) ?? noVotes;
  return { kind, phones, room, mean, scorers };
}

/** After all others what was not voted on. */
function placeIn(ordered: readonly TargetTotal[], targetId: string): number {
  const place = ordered.findIndex(({ target }) => target.id === targetId);
  return place < 0 ? ordered.length : place;
}
