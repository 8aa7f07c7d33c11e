import { expect, test } from "vitest";
import type { PublicStage, PublicTotal } from "~/domain/workshop/public-state";
import { ResultsList } from "~/features/participant/phone/results-list";
import { WordsProvider } from "~/features/participant/words/words-context";
import { participantWordsIn } from "~/features/participant/words/words-in";
import { showScreen } from "../../support/show-screen";
import { buildTarget, sameInAll } from "../../support/workshop-builders";

const stage: PublicStage = {
  ...{ id: "s", kind: "vote", state: "closed", title: sameInAll("Vota"), prompt: sameInAll("Da che cosa?") },
  ...{
    endsAt: null,
    heldAt: null,
    isRevealed: false,
    namesOff: false,
    tools: ["vote"],
    longestText: 140,
    columns: [],
  },
  ...{ rule: null, shown: [], shownOf: 0, question: null },
  targets: [buildTarget("a", { title: "Corse" }), buildTarget("b", { title: "Case" })],
};
const total = (targetId: string, phones: number, said: Partial<PublicTotal> = {}): PublicTotal => ({
  ...{ targetId, phones, room: 0, mean: null, scorers: 0, consent: null },
  ...said,
});

function showResults(...totals: readonly PublicTotal[]): HTMLElement {
  return showStage(stage, totals);
}

function showStage(stage: PublicStage, totals: readonly PublicTotal[]): HTMLElement {
  const value = { language: "it", words: participantWordsIn("it") } as const;
  return showScreen(
    <WordsProvider value={value}>
      <ResultsList stage={stage} totals={totals} />
    </WordsProvider>,
  ).place;
}

function linesOf(...totals: readonly PublicTotal[]): readonly (readonly string[])[] {
  return [...showResults(...totals).querySelectorAll("li")].map((row) =>
    [...row.querySelectorAll(".row > *, .small")].map(({ textContent }) => textContent),
  );
}

test("where nobody voted that is said, and not where everybody stood aside", () => {
  const says = (...totals: readonly PublicTotal[]) => showResults(...totals).textContent;
  const aside = { agrees: 0, asides: 2, objections: 0 };
  expect(says(total("a", 0))).toContain("Nessun voto.");
  expect(says(total("a", 0, { consent: aside }))).not.toContain("Nessun voto.");
});

test("the room is told apart where somebody in it voted, and not spoken of where nobody did", () => {
  expect(linesOf(total("a", 2), total("b", 5))).toEqual([
    ["Case", "5"],
    ["Corse", "2"],
  ]);
  expect(linesOf(total("a", 2), total("b", 5, { room: 1 }))).toEqual([
    ["Case", "6", "5 dai telefoni + 1 in sala"],
    ["Corse", "2", "2 dai telefoni"],
  ]);
});

test("scores are told by their mean and stand in its order, as on the page of results", () => {
  expect(linesOf(total("a", 9, { mean: 2.25 }), total("b", 4, { mean: 4 }))).toEqual([
    ["Case", "media 4"],
    ["Corse", "media 2,3"],
  ]);
});

test("of consent it is told how many gave each answer", () => {
  const consent = { agrees: 3, asides: 1, objections: 2 };
  expect(linesOf(total("a", 3, { consent }))[0]?.at(-1)).toBe(
    "Sono d’accordo: 3 · Non mi oppongo: 1 · Mi oppongo: 2",
  );
});

test("what nobody scored has no figure, and stands after what got nothing but zeros", () => {
  const rule = { kind: "scores", from: 0, to: 5 } as const;
  const place = showStage({ ...stage, rule }, [total("a", 0), total("b", 0, { mean: 0, scorers: 2 })]);
  const lines = [...place.querySelectorAll("li .row")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(lines).toEqual([
    ["Case", "media 0"],
    ["Corse", "– nessun punteggio"],
  ]);
});
