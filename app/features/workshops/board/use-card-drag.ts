import { type KeyboardEvent, type MutableRefObject, type PointerEvent, useMemo, useRef } from "react";
import { useBoardScene } from "./board-scene";
import type { Point } from "./pinch-view";
import { cardSize, groupAt, type Plane } from "./place-freely";

export interface CardDrag {
  readonly start: (event: PointerEvent<HTMLElement>, cardId: string, from: Point) => void;
  readonly follow: (event: PointerEvent<HTMLElement>) => void;
  readonly drop: (event: PointerEvent<HTMLElement>) => void;
  /** It was no drag after all: the card is where it was. */
  readonly letGo: () => void;
  /** Alt and an arrow */
  readonly nudge: (event: KeyboardEvent, cardId: string, from: Point) => void;
  /** the press that ends was a drag, not a click */
  readonly hasMoved: () => boolean;
}

interface Dragged {
  readonly cardId: string;
  readonly from: Point;
  readonly pointer: Point;
  readonly item: HTMLElement;
  to: Point | null;
}

/** Nearer than this it was a click with an unsteady hand. */
const leastPx = 4;
const nudgePx = 24;

interface CardDragOptions {
  readonly plane: Plane;
  readonly view: MutableRefObject<{ readonly zoom: number }>;
}

/** A card follows the pointer without anything being rendered; where it is dropped is written. */
export function useCardDrag({ plane, view }: CardDragOptions): CardDrag {
  const { acts, move } = useBoardScene();
  const dragged = useRef<Dragged | null>(null);
  const wasMoved = useRef(false);
  const latest = useRef({ plane, acts, move });
  latest.current = { plane, acts, move };
  return useMemo(
    (): CardDrag => ({
      hasMoved: () => wasMoved.current,
      start(event, cardId, from) {
        const item = event.currentTarget.closest("li");
        if (event.button !== 0 || item === null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        wasMoved.current = false;
        dragged.current = { cardId, from, pointer: { x: event.clientX, y: event.clientY }, item, to: null };
      },
      follow({ clientX, clientY }) {
        const drag = dragged.current;
        if (drag === null) return;
        const dx = clientX - drag.pointer.x;
        const dy = clientY - drag.pointer.y;
        if (drag.to === null && Math.hypot(dx, dy) < leastPx) return;
        wasMoved.current = true;
        drag.to = { x: drag.from.x + dx / view.current.zoom, y: drag.from.y + dy / view.current.zoom };
        drag.item.style.left = `${drag.to.x}px`;
        drag.item.style.top = `${drag.to.y}px`;
      },
      drop() {
        const drag = dragged.current;
        dragged.current = null;
        if (drag?.to) putDown(drag.cardId, drag.to, latest.current);
      },
      letGo() {
        const drag = dragged.current;
        dragged.current = null;
        if (drag === null) return;
        // The finger that began on it is no click either.
        wasMoved.current = true;
        drag.item.style.left = `${drag.from.x}px`;
        drag.item.style.top = `${drag.from.y}px`;
      },
      nudge(event, cardId, from) {
        const step = nudges[event.key];
        if (!event.altKey || step === undefined) return;
        event.preventDefault();
        const to = { x: from.x + step.x * nudgePx, y: from.y + step.y * nudgePx };
        latest.current.acts?.place(cardId, to);
      },
    }),
    [view],
  );
}

/** Where it is; and within another group, in that one. */
function putDown(
  cardId: string,
  at: Point,
  { plane, acts, move }: Pick<ReturnType<typeof useBoardScene>, "acts" | "move"> & { readonly plane: Plane },
): void {
  acts?.place(cardId, { x: Math.round(at.x), y: Math.round(at.y) });
  const middle = { x: at.x + cardSize.width / 2, y: at.y + cardSize.height / 2 };
  const group = groupAt(plane, middle);
  const own = plane.cards.find(({ card }) => card.id === cardId)?.card.groupId ?? "";
  const groupId = group?.lane?.group.id;
  if (groupId !== undefined && groupId !== own) move([cardId], groupId);
}

const nudges: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
