import type { Board, BoardCard } from "./board";
import type { Layout } from "./exercise";
import type { VoteTarget, WorkshopStage } from "./stage";
import { type TreeNode, treeOf } from "./tree";

/** So many cards of a group are read out on a phone. */
const cardsShown = 12;

/**
 * What can be voted on, as the board stands now: each card, or the groups and the cards that are in none. A group that
 * holds groups is voted on as a whole; in a tree, where one stands under another as its cause, each by itself. What is
 * there from the start, a column or a quarter, is no answer of anybody.
 */
export function voteTargets(
  board: Board,
  { exercise, votesOn, layout }: Pick<WorkshopStage, "exercise" | "votesOn"> & { readonly layout: Layout },
): readonly VoteTarget[] {
  if (votesOn === "cards") return board.cards.filter((card) => card.exercise === exercise).map(ofCard);
  const { roots, loose } = treeOf(board, exercise);
  const { nodes, alone } = layout === "tree" ? { nodes: allOf(roots), alone: loose } : topOf(roots, loose);
  const groups = nodes.map((node) => ofGroup(node, layout === "tree" ? node.cards : cardsOf(node)));
  return [...groups.filter(({ title, cardCount }) => title !== "" || cardCount > 0), ...alone.map(ofCard)];
}

/** A column is looked into: what stands in it stands alone. */
function topOf(roots: readonly TreeNode[], loose: readonly BoardCard[]) {
  const fixed = roots.filter(({ group }) => group.isFixed);
  const own = roots.filter(({ group }) => !group.isFixed);
  return {
    nodes: [...own, ...fixed.flatMap(({ children }) => children)],
    alone: [...fixed.flatMap(({ cards }) => cards), ...loose],
  };
}

function allOf(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}

function cardsOf({ cards, children }: TreeNode): readonly BoardCard[] {
  return [...cards, ...children.flatMap(cardsOf)];
}

function ofGroup({ group: { id, title } }: TreeNode, cards: readonly BoardCard[]): VoteTarget {
  const [first] = cards;
  const texts = cards.slice(0, cardsShown).map(({ text }) => text);
  return { id, kind: "group", title: title || (first?.text ?? ""), cards: texts, cardCount: cards.length };
}

function ofCard({ id, text }: BoardCard): VoteTarget {
  return { id, kind: "card", title: text, cards: [text], cardCount: 1 };
}
