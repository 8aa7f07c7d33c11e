import { type DragEvent, useState } from "react";
import { useBoardScene } from "./board-scene";
import { isCardDragged, readDraggedCard } from "./start-drag";

/** A group takes the card that is dropped on it, with all that are chosen when it is one of them. */
export function useDropTarget(groupId: string) {
  const { acts, chosen, move } = useBoardScene();
  const [isOver, setOver] = useState(false);
  if (acts === null) return { isOver: false, handlers: {} };
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!isCardDragged(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        const cardId = readDraggedCard(event.dataTransfer);
        if (cardId === null) return;
        event.preventDefault();
        event.stopPropagation();
        move(chosen.has(cardId) ? [...chosen] : [cardId], groupId);
      },
    },
  };
}
