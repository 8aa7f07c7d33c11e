import type { BoardCard } from "~/domain/workshop/board";
import type { Family, LaidOut, Lane } from "./lay-out-board";

/** Of a card on the free board, in px of its plane. */
export const cardSize = { width: 184, height: 116 } as const;

export interface PlacedCard {
  readonly card: BoardCard;
  readonly family: Family;
  readonly x: number;
  readonly y: number;
}

export interface PlacedGroup {
  /** null: what is in no group */
  readonly lane: Lane | null;
  readonly family: Family;
  readonly cards: readonly BoardCard[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Plane {
  readonly cards: readonly PlacedCard[];
  readonly groups: readonly PlacedGroup[];
  readonly width: number;
  readonly height: number;
}

const gap = 8;
const between = 40;
const titleHeight = 52;

/** Every card somewhere: where somebody put it, else within its group. Groups stand in rows, the whole wider than high. */
export function placeFreely({ allLanes, loose }: Pick<LaidOut, "allLanes" | "loose">): Plane {
  const blocks: readonly Pick<PlacedGroup, "lane" | "family" | "cards">[] = [
    ...allLanes.map((lane) => ({ lane, family: lane.family, cards: lane.cards })),
    ...(loose.length > 0 ? [{ lane: null, family: "none" as const, cards: loose }] : []),
  ];
  const sized = blocks.map((block) => ({ ...block, ...sizeOf(block.cards.length) }));
  const area = sized.reduce((sum, { width, height }) => sum + (width + between) * (height + between), 0);
  const groups = inRows(sized, Math.sqrt(area) * 1.4);
  const cards = groups.flatMap(cardsOf);
  return {
    cards,
    groups,
    width: largest(
      groups.map(({ x, width }) => x + width),
      cards.map(({ x }) => x + cardSize.width),
    ),
    height: largest(
      groups.map(({ y, height }) => y + height),
      cards.map(({ y }) => y + cardSize.height),
    ),
  };
}

/** The group a point of the plane is in; null: none. */
export function groupAt(plane: Plane, at: { readonly x: number; readonly y: number }): PlacedGroup | null {
  return (
    plane.groups.find(
      ({ x, y, width, height }) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height,
    ) ?? null
  );
}

/** A little wider than high, however many. */
function columnsOf(count: number): number {
  return Math.max(2, Math.ceil(Math.sqrt(count * 0.8)));
}

function sizeOf(count: number) {
  const columns = columnsOf(count);
  return {
    width: columns * (cardSize.width + gap) + gap,
    height: titleHeight + Math.max(1, Math.ceil(count / columns)) * (cardSize.height + gap) + gap,
  };
}

function inRows(sized: readonly Omit<PlacedGroup, "x" | "y">[], widest: number): readonly PlacedGroup[] {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return sized.map((block) => {
    if (x > 0 && x + block.width > widest) {
      x = 0;
      y += rowHeight + between;
      rowHeight = 0;
    }
    const placed = { ...block, x, y };
    x += block.width + between;
    rowHeight = Math.max(rowHeight, block.height);
    return placed;
  });
}

function cardsOf({ cards, family, x, y }: PlacedGroup): readonly PlacedCard[] {
  const columns = columnsOf(cards.length);
  return cards.map((card, index) => ({
    card,
    family,
    x: card.x ?? x + gap + (index % columns) * (cardSize.width + gap),
    y: card.y ?? y + titleHeight + Math.floor(index / columns) * (cardSize.height + gap),
  }));
}

function largest(...lists: readonly (readonly number[])[]): number {
  return lists.flat().reduce((most, one) => Math.max(most, one), 1);
}
