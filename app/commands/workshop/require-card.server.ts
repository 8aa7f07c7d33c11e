import { findCard } from "~/database/cards.server";
import type { Queries } from "~/database/transaction.server";
import { checkCard } from "~/domain/workshop/check-card";
import type { Card } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";

export function requireCardText(typed: string, stage: Parameters<typeof checkCard>[1]): string {
  const checked = checkCard(typed, stage);
  if (checked.status === "fine") return checked.text;
  throw new Refusal(checked.reason === "empty" ? "card-empty" : "card-too-long");
}

export async function requireCard(queries: Queries, workshopId: string, cardId: string): Promise<Card> {
  const card = await findCard(queries, workshopId, cardId);
  if (card === null) throw new Refusal("not-found");
  return card;
}
