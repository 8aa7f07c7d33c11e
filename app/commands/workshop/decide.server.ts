import { listBallots, listRoomVotes } from "~/database/ballots.server";
import { findCard } from "~/database/cards.server";
import { insertOutcome, listOutcomes } from "~/database/workshop-outcomes.server";
import type { Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Board } from "~/domain/workshop/board";
import { noVotes, totalsOf } from "~/domain/workshop/results/totals-of";
import { type TreeNode, treeOf } from "~/domain/workshop/tree";
import type { Outcome, OutcomeDecision, Workshop } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requireWorkshop } from "./act-on-workshop.server";
import { readWrittenBoard } from "./read-written-board.server";

/** The group or card that is decided over. */
export interface Target {
  readonly workshopId: string;
  readonly exercise: number;
  readonly targetId: string;
}

export type TargetNow = Pick<Outcome, "targetKind" | "title" | "cardIds">;

/** What the group or card is on the board at this moment. */
export async function readTarget(
  services: Pick<Services, "database" | "live" | "boardKeeper">,
  acting: ActingMember,
  { workshopId, exercise, targetId }: Target,
): Promise<TargetNow> {
  const { database, boardKeeper } = services;
  const workshop = await requireWorkshop(database, acting, workshopId);
  await boardKeeper.settled(workshopId);
  const board = await readWrittenBoard(services, workshop);
  const group = board.groups.find((one) => one.id === targetId && one.exercise === exercise);
  if (group !== undefined) {
    const cardIds = cardsIn(board, exercise, targetId);
    const [first] = board.cards.filter(({ id }) => id === cardIds[0]);
    return { targetKind: "group", title: group.title || (first?.text ?? ""), cardIds };
  }
  const card = board.cards.find((one) => one.id === targetId && one.exercise === exercise);
  if (card !== undefined) return { targetKind: "card", title: card.text, cardIds: [card.id] };
  const row = await findCard(database, workshopId, targetId);
  if (row?.exercise !== exercise) throw new Refusal("not-found");
  return { targetKind: "card", title: row.text, cardIds: [row.id] };
}

/**
 * Keeps what was decided, with the cards and votes of that moment. What was decided before is undone first: a need or a
 * finding would be left without where it came from.
 */
export async function keepDecision(
  queries: Queries,
  workshop: Workshop,
  decided: Target &
    TargetNow & {
      readonly decision: OutcomeDecision;
      readonly decidedById: string;
      readonly decidedAt: Date;
    },
): Promise<string> {
  const outcomes = await listOutcomes(queries, workshop.id);
  if (outcomes.some(({ targetId }) => targetId === decided.targetId)) throw new Refusal("already-decided");
  const votes = await countVotes(queries, workshop, decided);
  return insertOutcome(queries, { ...decided, votes });
}

/** Of the last vote of the exercise that was closed; null: it was not voted on. */
async function countVotes(
  queries: Queries,
  { stages }: Workshop,
  { exercise, targetId }: Target,
): Promise<Outcome["votes"]> {
  const stage = stages.findLast(
    (one) =>
      one.kind === "vote" &&
      one.exercise === exercise &&
      one.closedAt !== null &&
      one.targets.some(({ id }) => id === targetId),
  );
  if (stage === undefined) return null;
  const ballots = await listBallots(queries, [stage.id]);
  const roomVotes = await listRoomVotes(queries, [stage.id]);
  const totals = totalsOf(stage, ballots, roomVotes);
  const { phones, room } = totals.find(({ target }) => target.id === targetId) ?? noVotes;
  return { phones, room };
}

/** In the group, in what was merged into it, and in the groups that stand under it. */
function cardsIn(board: Board, exercise: number, groupId: string): readonly string[] {
  const find = (nodes: readonly TreeNode[]): TreeNode | undefined =>
    nodes.find(({ group }) => group.id === groupId) ??
    nodes.map(({ children }) => find(children)).find((found) => found !== undefined);
  const cardIds = ({ cards, children }: TreeNode): readonly string[] => [
    ...cards.map(({ id }) => id),
    ...children.flatMap(cardIds),
  ];
  const node = find(treeOf(board, exercise).roots);
  return node === undefined ? [] : cardIds(node);
}
