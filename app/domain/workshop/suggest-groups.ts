import { cardWords } from "./card-words";

/** Cards that seem to be about the same, and the words that say so, as they are written on them. */
export interface SuggestedGroup {
  readonly cardIds: readonly string[];
  readonly words: readonly string[];
}

interface WordedCard {
  readonly id: string;
  /** by stem, as it is written */
  readonly words: ReadonlyMap<string, string>;
}

/** A word on more of the cards than this says nothing of any of them. */
const greatestShare = 0.3;
/** Among few cards a group of so many is none too great, whatever its share. */
const alwaysTelling = 8;
/** So many words are named of a group. */
const mostWords = 3;

/**
 * Groups by words in common, the greatest first; each card is in one at the most, and cards that share no word with
 * another are in none. Nothing is moved by it: people take a suggestion or leave it.
 */
export function suggestGroups(
  cards: readonly { readonly id: string; readonly text: string }[],
): readonly SuggestedGroup[] {
  const worded = cards.map(({ id, text }): WordedCard => ({ id, words: cardWords(text) }));
  return gather(worded)
    .map((own) => ({ cardIds: own.map(({ id }) => id), words: wordsInCommon(own) }))
    .sort((a, b) => b.cardIds.length - a.cardIds.length);
}

/** A word that several cards have, with those of them that are in no group yet. */
interface Tie {
  readonly left: Set<WordedCard>;
  /** greater for a word of few cards */
  readonly rarity: number;
}

/** Takes again and again the cards of the word that ties most of those left. */
function gather(cards: readonly WordedCard[]): readonly (readonly WordedCard[])[] {
  const ties = tiesOf(cards);
  const groups: (readonly WordedCard[])[] = [];
  for (let tie = strongest(ties); tie !== null; tie = strongest(ties)) {
    const group = [...tie.left];
    for (const card of group) for (const stem of card.words.keys()) ties.get(stem)?.left.delete(card);
    groups.push(group);
  }
  return groups;
}

function tiesOf(cards: readonly WordedCard[]): ReadonlyMap<string, Tie> {
  const holders = new Map<string, Set<WordedCard>>();
  for (const card of cards) {
    for (const stem of card.words.keys()) {
      const own = holders.get(stem);
      if (own) own.add(card);
      else holders.set(stem, new Set([card]));
    }
  }
  const most = Math.max(alwaysTelling, cards.length * greatestShare);
  const telling = [...holders].filter(([, { size }]) => size > 1 && size <= most);
  return new Map(
    telling.map(([stem, left]) => [stem, { left, rarity: Math.log(1 + cards.length / left.size) }]),
  );
}

/** Null: no two cards are left that have a word in common. */
function strongest(ties: ReadonlyMap<string, Tie>): Tie | null {
  let best: Tie | null = null;
  for (const tie of ties.values()) {
    if (tie.left.size > 1 && (best === null || strengthOf(tie) > strengthOf(best))) best = tie;
  }
  return best;
}

/** Squared: many cards are worth less than being about one thing. */
function strengthOf({ left, rarity }: Tie): number {
  return left.size * rarity ** 2;
}

/** Those that most of its cards have, the most frequent first, as the first card writes them. */
function wordsInCommon(cards: readonly WordedCard[]): readonly string[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const [stem, word] of cards.flatMap(({ words }) => [...words])) {
    const known = counts.get(stem);
    if (known) known.count++;
    else counts.set(stem, { word, count: 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1 && count * 2 > cards.length)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostWords)
    .map(({ word }) => word);
}
