import { expect, test } from "vitest";
import { printableIndicator } from "~/commands/read-printable-indicators.server";
import { buildShapes, codeAt } from "../support/map-builders";

test("small figures stand in the table of the application as they are, and not as nothing", async () => {
  const shapes = buildShapes(["Cavour", "Pinerolo"]);
  const values = { [codeAt(0)]: 0.001_23, [codeAt(1)]: 0.004 };
  const about = {
    id: "a",
    name: "Posti per abitante",
    unit: "",
    source: "prova",
    year: 2024,
    isPrinted: true,
  };
  const printed = await printableIndicator({ ...about, values }, { shapes, language: "it" });
  expect(printed?.rows.map(({ value }) => value)).toEqual(["0,00123", "0,004"]);
});
