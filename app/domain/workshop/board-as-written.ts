import type { Board } from "./board";
import type { Card } from "./workshop";

/**
 * The board with every card in the words of its row. Whoever runs a workshop may write the board, and so put other words
 * in the place of somebody's; what is decided, voted on and told to people goes by what was written.
 */
export function boardAsWritten(board: Board, rows: readonly Pick<Card, "id" | "text" | "isInRoom">[]): Board {
  const written = new Map(rows.map((row) => [row.id, row]));
  return {
    ...board,
    cards: board.cards.map((card) => {
      const { text, isInRoom } = written.get(card.id) ?? card;
      return { ...card, text, isInRoom };
    }),
  };
}
