import { expect, test } from "vitest";
import { cardWords } from "~/domain/workshop/card-words";
import { suggestGroups } from "~/domain/workshop/suggest-groups";
import { Random } from "../../support/text-judge/random";

function cardsOf(...texts: readonly string[]) {
  return texts.map((text) => ({ id: text, text }));
}

test("words are tied by their stem, with the little words left out", () => {
  const stems = (text: string) => [...cardWords(text).keys()];
  expect(stems("Gli anziani sono soli")).toEqual(["anzian", "sol"]);
  expect(stems("L’anziana è sola")).toEqual(["anzian", "sol"]);
  expect(stems("Manca la corriera per la città!")).toEqual(expect.arrayContaining(stems("corriere, citta")));
  expect(stems("non c’è più niente di tutto questo")).toEqual([]);
  expect([...cardWords("Medici, medico").values()]).toEqual(["medici"]);
  expect(stems("الحافلة قليلة")).toHaveLength(2);
});

test("cards with words in common go together, and the words are named as they are written", () => {
  const groups = suggestGroups(
    cardsOf(
      "La corriera passa due volte al giorno",
      "Più corriere la sera",
      "Il medico ad agosto è in ferie",
      "Corriera troppo cara",
      "Prenotare il medico è difficile",
      "Ascensore rotto da Natale",
    ),
  );
  expect(groups).toEqual([
    {
      cardIds: ["La corriera passa due volte al giorno", "Più corriere la sera", "Corriera troppo cara"],
      words: ["corriera"],
    },
    { cardIds: ["Il medico ad agosto è in ferie", "Prenotare il medico è difficile"], words: ["medico"] },
  ]);
});

test("a word that most cards have ties none of them", () => {
  const wants = [
    "spesa",
    "prelievo",
    "legna",
    "scale",
    "luce",
    "neve",
    "posta",
    "cena",
    "sport",
    "spesa pesante",
  ];
  const groups = suggestGroups(cardsOf(...wants.map((want) => `anziani: ${want}`)));
  expect(groups.map(({ words }) => words)).toEqual([["anziani", "spesa"]]);
});

test("cards that share nothing are in no group", () => {
  expect(suggestGroups(cardsOf("Ascensore rotto", "Bollette alte", ""))).toEqual([]);
  expect(suggestGroups([])).toEqual([]);
});

const syllables = ["ca", "ro", "mi", "te", "lu", "sa", "ne", "po", "di", "vo", "gra", "sti"];

function randomCards(count: number) {
  const random = new Random(5);
  const vocabulary = Array.from({ length: 900 }, () =>
    Array.from({ length: random.between(2, 4) }, () => random.pick(syllables)).join(""),
  );
  return Array.from({ length: count }, (_, at) => ({
    id: `card${at}`,
    // Words of few and of many cards, as people use them.
    text: Array.from(
      { length: random.between(3, 16) },
      () => vocabulary[Math.floor(random.next() ** 2 * 900)],
    ).join(" "),
  }));
}

test("of a thousand cards each is in one group at the most, and they are grouped before anybody waits", () => {
  const cards = randomCards(1_000);
  suggestGroups(cards);
  const before = process.cpuUsage();
  const groups = suggestGroups(cards);
  const { user, system } = process.cpuUsage(before);
  const grouped = groups.flatMap(({ cardIds }) => cardIds);
  expect(new Set(grouped).size).toBe(grouped.length);
  expect(grouped.length).toBeGreaterThan(800);
  expect(groups.every(({ cardIds }) => cardIds.length > 1)).toBe(true);
  // Counted in time of the processor: a busy machine makes nobody slower.
  expect((user + system) / 1_000).toBeLessThan(500);
});
