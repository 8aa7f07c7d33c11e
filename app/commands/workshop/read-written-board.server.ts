import { listCards } from "~/database/cards.server";
import type { Board } from "~/domain/workshop/board";
import { boardAsWritten } from "~/domain/workshop/board-as-written";
import type { Workshop } from "~/domain/workshop/workshop";
import type { Services } from "~/services.server";

/** Where people put the cards, by the document; what is on them, by their rows. */
export async function readWrittenBoard(
  { database, live }: Pick<Services, "database" | "live">,
  { id, workspaceId }: Pick<Workshop, "id" | "workspaceId">,
): Promise<Board> {
  const [board, cards] = await Promise.all([live.readBoard(workspaceId, id), listCards(database, id)]);
  return boardAsWritten(board, cards);
}
