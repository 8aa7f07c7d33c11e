const kind = "application/x-cantiere-card";

/** Takes a card along. */
export function startDrag(transfer: DataTransfer, item: Element): void {
  const cardId = item instanceof HTMLElement ? (item.dataset["drag"] ?? "") : "";
  transfer.setData(kind, cardId);
  transfer.effectAllowed = "move";
}

/** Whether what is dragged is a card; which one is told only where it is dropped. */
export function isCardDragged(transfer: DataTransfer): boolean {
  return transfer.types.includes(kind);
}

/** Null: it is no card. */
export function readDraggedCard(transfer: DataTransfer): string | null {
  return transfer.getData(kind) || null;
}
