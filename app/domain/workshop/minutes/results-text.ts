import { formatCount } from "~/domain/wording/format-number";
import { findExercise } from "../exercises";
import { looseWords } from "../loose-words";
import { resultsByKind } from "../results/results-by";
import { totalsOf } from "../results/totals-of";
import type { WorkshopStage } from "../stage";
import { type TreeNode, treeOf } from "../tree";
import { counted, countedCards } from "./counted";
import { type ExerciseHeld, exercisesHeld } from "./exercises-held";
import type { MinutesFacts } from "./minutes-facts";
import { votesTable, votesByKindTable } from "./votes-table";

export function resultsText(facts: MinutesFacts): readonly string[] {
  const held = exercisesHeld(facts);
  if (held.length === 0) return ["Non è stata svolta nessuna attività."];
  return held.flatMap((exercise) => [
    ...boardText(exercise, facts),
    ...exercise.stages.flatMap((stage) => voteText(stage, facts)),
  ]);
}

function boardText(
  { exercise, exerciseId, title }: ExerciseHeld,
  { board }: MinutesFacts,
): readonly string[] {
  const { roots, loose } = treeOf(board, exercise);
  const written = board.cards.filter((card) => card.exercise === exercise).length;
  const { outside } = looseWords[findExercise(exerciseId)?.layout ?? "groups"];
  const alone =
    loose.length === 0 || loose.length === written ? "" : `, di cui ${loose.length} ${outside.it}`;
  return [`${title}: ${countedCards(written)}${alone}.`, ...roots.flatMap((node) => nodeText(node, null))];
}

/** A line for each group that holds anything; of one within another it is said where it stands. */
function nodeText({ group, cards, children }: TreeNode, above: string | null): readonly string[] {
  const title = group.title === "" ? "Gruppo senza nome" : group.title;
  const where = above === null ? "" : ` (in «${above}»)`;
  const own = cards.length + children.length > 0 ? [`- ${title}${where}: ${countedCards(cards.length)}`] : [];
  return [...own, ...children.flatMap((child) => nodeText(child, title))];
}

function voteText(stage: WorkshopStage, { votes, voters }: MinutesFacts): readonly string[] {
  const own = votes.find(({ stageId }) => stageId === stage.id);
  const { kind, rule, closedAt, roomVoters } = stage;
  if (!own || kind !== "vote" || rule === null || closedAt === null) return [];
  const people = own.ballots.filter(({ choices }) => choices.length > 0).length;
  const byPhone = counted(people, "persona ha votato", "persone hanno votato");
  const room = roomVoters === 0 ? "" : `, ${formatCount("it", roomVoters)} in sala`;
  const totals = totalsOf(stage, own.ballots, own.roomVotes);
  return [
    `«${stage.title.it}»: ${byPhone} dal telefono${room}.`,
    ...votesTable(rule, totals),
    ...votesByKindTable(totals, resultsByKind(stage, own.ballots, voters)),
  ];
}
