import { expect, test } from "vitest";
import type { StageView } from "~/features/workshops/console/console-data";
import { NextCard } from "~/features/workshops/console/next-card";
import { showScreen } from "../../support/show-screen";

// Only what the way on depends on.
const stage = (given: Partial<StageView>) =>
  ({
    ...{ exercise: 0, state: "waiting", isRevealed: false, isOpenWriting: false, cards: 0 },
    ...given,
    id: given.title,
  }) as StageView;
const write = stage({ title: "Scrivi", kind: "write", state: "open" });
const group = stage({ title: "Raggruppa", kind: "group" });
const vote = stage({ title: "Vota", kind: "vote" });

/** Its acts, each after the look it has. */
function actsOf(stages: readonly StageView[], current: StageView | null): readonly string[] {
  const { place } = showScreen(
    <NextCard stages={stages} current={current} cards={0} loose={{ cards: 0, layout: "groups" }} />,
  );
  return [...place.querySelectorAll("button")].map(
    ({ className, textContent }) => `${/\b[po]\b/.exec(className)?.[0]} ${textContent}`,
  );
}

test("of what comes next one act is in blue", () => {
  expect(actsOf([write, group], null)).toEqual(["p Comincia da «Scrivi»"]);
  expect(actsOf([write, group], write)).toEqual([
    "p Scopri i cartellini",
    "o Porta tutti a «Raggruppa»",
    "o Chiudi la tappa",
  ]);
  const open = stage({ ...vote, state: "open" });
  expect(actsOf([open, group], open)).toEqual(["p Chiudi il voto", "o Porta tutti a «Raggruppa»"]);
});

test("cards that were left covered can be uncovered from where everybody went on to", () => {
  const left = stage({ ...write, state: "closed", cards: 3 });
  const now = stage({ ...group, state: "open" });
  expect(actsOf([left, now, vote], now)[0]).toBe("p Scopri i cartellini");
  const none = stage({ ...left, cards: 0 });
  expect(actsOf([none, now, vote], now)[0]).toBe("p Porta tutti a «Vota»");
  const ofAnother = stage({ ...left, exercise: 1 });
  expect(actsOf([ofAnother, now, vote], now)[0]).toBe("p Porta tutti a «Vota»");
});

test("a stage one came back to is opened again from there, and of the last one it is said that it is", () => {
  const closed = stage({ ...group, state: "closed" });
  expect(actsOf([closed, vote], closed)).toEqual(["p Porta tutti a «Vota»", "o Riapri «Raggruppa»"]);
  const { place } = showScreen(
    <NextCard stages={[closed]} current={closed} cards={0} loose={{ cards: 0, layout: "groups" }} />,
  );
  expect(place.textContent).toContain("È l’ultima tappa");
});

test("before people go on it is said how many cards stand nowhere, in the words of the exercise", () => {
  const open = stage({ ...group, state: "open" });
  const said = (loose: { cards: number; layout: "groups" | "tree" }) =>
    showScreen(<NextCard stages={[open, vote]} current={open} cards={0} loose={loose} />).place.textContent;
  expect(said({ cards: 1, layout: "groups" })).toContain("Resta 1 cartellino senza gruppo.");
  expect(said({ cards: 3, layout: "tree" })).toContain("Restano 3 cartellini fuori dall’albero.");
});
