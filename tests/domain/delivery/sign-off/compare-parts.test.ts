import { expect, test } from "vitest";
import { compareLines } from "~/domain/delivery/sign-off/compare-lines";
import { compareParts } from "~/domain/delivery/sign-off/compare-parts";
import { contentsOf, type HashedPart, type PartLine } from "~/domain/delivery/sign-off/sign-off-part";

const line = (text: string, some: Partial<PartLine> = {}): PartLine => ({
  ...{ id: "", about: null, text, look: "" },
  ...some,
});
const part = (id: string, texts: readonly string[]): HashedPart => {
  const lines = texts.map((text) => line(text));
  return { id, title: { it: id, en: id }, lines, hash: contentsOf({ id, lines }) };
};
const compare = (before: readonly string[], after: readonly string[]) =>
  compareLines(
    before.map((text) => line(text)),
    after.map((text) => line(text)),
  );

test("a paragraph in which words were changed is one paragraph, with what went out before what came in", () => {
  const [only, ...none] = compare(
    ["Passo Lento accompagna gli anziani con due auto."],
    ["Passo Lento accompagna gli anziani con tre auto."],
  );
  expect(none).toEqual([]);
  expect(only).toMatchObject({ kind: "reworded" });
  expect(only?.kind === "reworded" && only.pieces).toEqual([
    { kind: "kept", text: "Passo Lento accompagna gli anziani con " },
    { kind: "taken-out", text: "due" },
    { kind: "put-in", text: "tre" },
    { kind: "kept", text: " auto." },
  ]);
});

test("what stayed and what went out make the old paragraph, what stayed and what came in the new one", () => {
  const before = "Il servizio apre il lunedì e il giovedì, dalle nove a mezzogiorno, in via Roma.";
  const after = "Il servizio nuovo apre ogni giovedì, dalle nove alle due, in via Torino.";
  const [only] = compare([before], [after]);
  const pieces = only?.kind === "reworded" ? only.pieces : [];
  const textOf = (left: string) => pieces.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join("");
  expect([textOf("put-in"), textOf("taken-out")]).toEqual([before, after]);
});

test("a paragraph of which little is left is taken out, and another one put in", () => {
  expect(compare(["Diamo due auto."], ["Il centro apre lunedì."]).map(({ kind }) => kind)).toEqual([
    "taken-out",
    "put-in",
  ]);
});

test("the same words in another look are said to be so", () => {
  expect(
    compareLines([line("Due auto.")], [line("Due auto.", { look: "paragraph, 0-9 strike" })]),
  ).toMatchObject([{ kind: "restyled" }]);
});

test("only lines about the same are versions of each other", () => {
  const kinds = compareLines(
    [line("Due auto.", { id: "presentation" })],
    [line("Due auto.", { id: "experience" })],
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(["taken-out", "put-in"]);
});

test("only what changed is shown, with one paragraph that stayed on either side", () => {
  const before = ["Uno.", "Due.", "Tre.", "Quattro e quattro.", "Cinque.", "Sei.", "Sette."];
  const after = before.map((text) => (text.startsWith("Quattro") ? "Quattro e otto." : text));
  const [only] = compareParts([part("sheet", before)], [part("sheet", after)]);
  expect(only!.lines.map((shown) => (shown.kind === "left-out" ? shown.count : shown.kind))).toEqual([
    2,
    "kept",
    "reworded",
    "kept",
    2,
  ]);
});

test("parts that are as they were signed are left out; new ones and gone ones are said to be so", () => {
  const differences = compareParts(
    [part("section/a", ["A"]), part("section/b", ["B"])],
    [part("section/a", ["A"]), part("section/c", ["C"])],
  );
  expect(differences.map((one) => [one.part.id, one.kind])).toEqual([
    ["section/c", "new"],
    ["section/b", "gone"],
  ]);
});

test("a part without a word is no difference, whether it comes or goes", () => {
  expect(compareParts([part("mentions/a", [])], [part("mentions/b", [])])).toEqual([]);
});

test("long texts are compared in the time of a request", () => {
  const texts = (from: number) =>
    Array.from({ length: 600 }, (_, i) => `Paragrafo ${from + i} di un testo lungo.`);
  const begun = performance.now();
  compare(texts(0), texts(300));
  expect(performance.now() - begun).toBeLessThan(3_000);
});
