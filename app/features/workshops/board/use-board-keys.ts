import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { arrowSteps, cardBeside, type Step } from "~/ui/arrow-steps";

/** What is done by a key while the focus is on a card. */
export interface BoardKeyActs {
  readonly move: (cardId: string) => void;
  readonly gather: (cardId: string) => void;
  readonly undo: () => void;
  readonly letGo: () => void;
}

/**
 * Arrows lead from card to card, up and down in a group, left and right to the next group that has any. When the card
 * with the focus goes elsewhere, the one that takes its place gets it: whoever sorts cards goes on to the next.
 */
export function useBoardKeys(acts: BoardKeyActs | null) {
  const ref = useRef<HTMLDivElement>(null);
  const places = useRef<readonly string[]>([]);

  const note = useCallback(() => {
    const card = ref.current?.querySelector<HTMLElement>("[data-card]:focus");
    if (card) places.current = placesFrom(card);
  }, []);

  // After every change: React may have made the card anew in another group.
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!isLost || ref.current === null || places.current.length === 0) return;
    const board = ref.current;
    const next = places.current.flatMap((id) => board.querySelector<HTMLElement>(selectorOf(id)) ?? []);
    (next[0] ?? board).focus();
  });

  const handleKey = (event: KeyboardEvent) => {
    const cardId = event.target instanceof HTMLElement ? event.target.dataset["card"] : undefined;
    if (acts && (event.ctrlKey || event.metaKey) && event.key === "z" && !isField(event.target)) {
      event.preventDefault();
      acts.undo();
      return;
    }
    if (cardId === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = arrowSteps[event.key];
    const next = step && ref.current && neighbour(ref.current, event.target, step);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (acts) {
      const done = actOf(event.key, acts, cardId);
      if (done) event.preventDefault();
    }
  };
  return { ref, onKeyDown: handleKey, onFocus: note };
}

function actOf(key: string, acts: BoardKeyActs, cardId: string): boolean {
  switch (key.toLowerCase()) {
    case "m":
      acts.move(cardId);
      return true;
    case "g":
      acts.gather(cardId);
      return true;
    case "escape":
      acts.letGo();
      return true;
    default:
      return false;
  }
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}

/** The cards behind this one, those before it, then itself: where the focus goes when it is gone from here. */
function placesFrom(card: HTMLElement): readonly string[] {
  const lane = card.closest("[data-lane]");
  const ids = cardsOf(lane).flatMap((one) => one.dataset["card"] ?? []);
  const at = ids.indexOf(card.dataset["card"] ?? "");
  return [...ids.slice(at + 1), ...ids.slice(0, at).reverse(), ...ids.slice(at, at + 1)];
}

const selectorOf = (id: string) => `[data-card="${CSS.escape(id)}"]`;

function neighbour(board: HTMLElement, from: EventTarget, step: Step): HTMLElement | null {
  const lanes = [...board.querySelectorAll("[data-lane]")].map(cardsOf).filter((cards) => cards.length > 0);
  return from instanceof HTMLElement ? cardBeside(lanes, from, step) : null;
}

/** Its own cards: those of a group in it are of that one. */
function cardsOf(lane: Element | null): readonly HTMLElement[] {
  if (lane === null) return [];
  // Of a folded group none can have the focus.
  return [...lane.querySelectorAll<HTMLElement>("[data-card]")].filter(
    (card) => card.closest("[data-lane]") === lane && card.getClientRects().length > 0,
  );
}
