import { type KeyboardEvent, useEffect, useRef } from "react";

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
    const step = steps[event.key];
    if (step === undefined || ref.current === null) return;
    const next = neighbour(ref.current, event.target, step);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return { ref, handleKey };
}

const steps: Readonly<Record<string, { readonly lane: number; readonly card: number }>> = {
  ArrowUp: { lane: 0, card: -1 },
  ArrowDown: { lane: 0, card: 1 },
  ArrowLeft: { lane: -1, card: 0 },
  ArrowRight: { lane: 1, card: 0 },
};

function neighbour(
  board: HTMLElement,
  from: EventTarget,
  step: { readonly lane: number; readonly card: number },
): HTMLElement | null {
  const lanes = [...board.querySelectorAll("[data-lane]")]
    .map((lane) => [...lane.querySelectorAll<HTMLElement>("[data-card]")])
    .filter((cards) => cards.length > 0);
  const at = from instanceof Element ? from.closest("li")?.querySelector<HTMLElement>("[data-card]") : null;
  const laneIndex = lanes.findIndex((cards) => at && cards.includes(at));
  const cards = lanes[laneIndex];
  if (!at || cards === undefined) return null;
  const index = cards.indexOf(at);
  if (step.lane === 0) return cards[index + step.card] ?? null;
  const beside = lanes[laneIndex + step.lane];
  return beside?.[Math.min(index, beside.length - 1)] ?? null;
}
