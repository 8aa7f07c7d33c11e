import { formatCount, formatDecimal } from "~/domain/wording/format-number";
import { inOrderOfVotes, type TargetTotal, totalsOf } from "../results/totals-of";
import type { WorkshopStage } from "../stage";
import { type TreeNode, treeOf } from "../tree";
import { counted, countedCards } from "./counted";
import { type ExerciseHeld, exercisesHeld } from "./exercises-held";
import type { MinutesFacts, StageVotes } from "./minutes-facts";

export function resultsText(facts: MinutesFacts): readonly string[] {
  const held = exercisesHeld(facts);
  if (held.length === 0) return ["Non è stata svolta nessuna attività."];
  return held.flatMap((exercise) => [
    ...boardText(exercise, facts),
    ...exercise.stages.flatMap((stage) => voteText(stage, facts.votes)),
  ]);
}

function boardText({ exercise, title }: ExerciseHeld, { board }: MinutesFacts): readonly string[] {
  const { roots, loose } = treeOf(board, exercise);
  const written = board.cards.filter((card) => card.exercise === exercise).length;
  const alone = loose.length === 0 || loose.length === written ? "" : `, di cui ${loose.length} senza gruppo`;
  return [`${title}: ${countedCards(written)}${alone}.`, ...roots.flatMap((node) => nodeText(node, null))];
}

/** A line for each group that holds anything; of one within another it is said where it stands. */
function nodeText({ group, cards, children }: TreeNode, above: string | null): readonly string[] {
  const title = group.title === "" ? "Gruppo senza nome" : group.title;
  const where = above === null ? "" : ` (in «${above}»)`;
  const own = cards.length + children.length > 0 ? [`- ${title}${where}: ${countedCards(cards.length)}`] : [];
  return [...own, ...children.flatMap((child) => nodeText(child, title))];
}

function voteText(stage: WorkshopStage, votes: readonly StageVotes[]): readonly string[] {
  const own = votes.find(({ stageId }) => stageId === stage.id);
  if (!own || stage.kind !== "vote" || stage.closedAt === null) return [];
  const voters = own.ballots.filter(({ choices }) => choices.length > 0).length;
  const people = counted(voters, "persona ha votato", "persone hanno votato");
  const room = stage.roomVoters === 0 ? "" : `, ${formatCount("it", stage.roomVoters)} in sala`;
  return [
    `«${stage.title.it}»: ${people} dal telefono${room}.`,
    ...inOrderOfVotes(totalsOf(stage, own.ballots, own.roomVotes)).map(
      (total) => `- ${total.target.title}: ${totalText(total, stage)}`,
    ),
  ];
}

function totalText({ phones, room, voters, mean, consent }: TargetTotal, { rule }: WorkshopStage): string {
  const inRoom = room === 0 ? "" : `, ${formatCount("it", room)} in sala`;
  if (consent) {
    const { agrees, asides, objections } = consent;
    const objecting = counted(objections, "obiezione", "obiezioni");
    return `${formatCount("it", agrees)} d’accordo, ${formatCount("it", asides)} da parte, ${objecting}${inRoom}`;
  }
  if (mean !== null)
    return `media ${formatDecimal("it", mean)} (${counted(voters, "voto", "voti")})${inRoom}`;
  const unit = rule?.kind === "dots" ? counted(phones, "voto", "voti") : counted(phones, "punto", "punti");
  return `${unit} dai telefoni${inRoom}`;
}
