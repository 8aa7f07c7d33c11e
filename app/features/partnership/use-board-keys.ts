import { type KeyboardEvent, useEffect, useRef } from "react";
import { arrowSteps, cardBeside, type Step } from "~/ui/arrow-steps";

/**
 * Arrows lead from card to card, up and down in a column, left and right to the next column that has any.
 * A card that moves by itself takes the focus along.
 */
export function useBoardKeys() {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);

  useEffect(() => {
    const board = ref.current;
    if (board === null) return;
    const note = () => {
      const card = document.activeElement?.closest("[data-card]");
      focused.current = card instanceof HTMLElement ? (card.dataset["card"] ?? null) : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);

  // After every change: React made the card anew in another column.
  useEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    ref.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focused.current)}"]`)?.focus();
  });

  const handleKey = (event: KeyboardEvent) => {
    const step = arrowSteps[event.key];
    if (step === undefined || ref.current === null) return;
    const next = neighbour(ref.current, event.target, step);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return { ref, handleKey };
}

function neighbour(board: HTMLElement, from: EventTarget, step: Step): HTMLElement | null {
  const lanes = [...board.querySelectorAll("[data-lane]")]
    .map((lane) => [...lane.querySelectorAll<HTMLElement>("[data-card]")])
    .filter((cards) => cards.length > 0);
  const at = from instanceof Element ? from.closest("li")?.querySelector<HTMLElement>("[data-card]") : null;
  return at ? cardBeside(lanes, at, step) : null;
}
