export interface Step {
  readonly lane: number;
  readonly card: number;
}

/** By the key that is pressed: up and down in a lane, left and right from lane to lane. */
export const arrowSteps: Readonly<Record<string, Step>> = {
  ArrowUp: { lane: 0, card: -1 },
  ArrowDown: { lane: 0, card: 1 },
  ArrowLeft: { lane: -1, card: 0 },
  ArrowRight: { lane: 1, card: 0 },
};

/** Where a step leads from a card, of lanes that all have some: in a shorter lane to its last one. Null: nowhere. */
export function cardBeside<Card>(lanes: readonly (readonly Card[])[], from: Card, step: Step): Card | null {
  const laneIndex = lanes.findIndex((cards) => cards.includes(from));
  const cards = lanes[laneIndex];
  if (cards === undefined) return null;
  const index = cards.indexOf(from);
  if (step.lane === 0) return cards[index + step.card] ?? null;
  const beside = lanes[laneIndex + step.lane];
  return beside?.[Math.min(index, beside.length - 1)] ?? null;
}
