import { expect, it } from "vitest";
import { commitmentTable } from "~/domain/partnership/documents/say-commitment";
import { breakable, letterColumn } from "~/export/breakable";
import { columnParts } from "~/export/column-parts";

const wide = 118;

it("breaks a word where its column of a letter ends, and leaves one that fits", () => {
  const bounds = letterColumn(20 / wide);
  expect(breakable("240 accompagnamenti", bounds)).toBe("240 accompagnamenti");
  expect(breakable("precipitevolissimevolmente", bounds)).toBe(
    "precipit\u200bevolissi\u200bmevolmen\u200bte",
  );
});

it("gives every column of commitments room for the longest words that are usual in it", () => {
  const table = commitmentTable("Impegni", [], { withBody: true });
  if (table.kind !== "table") throw new Error("not a table");
  const parts = columnParts(table.columns);
  const usual = {
    Chi: "organizzazione",
    "Che cosa": "accompagnamento",
    Quanto: "coordinatrice,",
    Valore: "108.800,00 €",
    Quando: "settembre",
    "A chi": "organizzazione",
  };
  for (const [index, { title }] of table.columns.entries()) {
    const { longest } = letterColumn(parts[index]!);
    expect([title, usual[title as keyof typeof usual].length <= longest]).toEqual([title, true]);
  }
});
