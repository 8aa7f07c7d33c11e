import { expect, test } from "vitest";
import { minutesBlocks, tableLine } from "~/domain/workshop/minutes-blocks";

test("a line is a paragraph, lines with a dash are one list", () => {
  expect(minutesBlocks("Uno.\n\nDue.\n- tre\n– quattro\nCinque.")).toEqual([
    { kind: "paragraph", text: "Uno." },
    { kind: "paragraph", text: "Due." },
    { kind: "list", items: ["tre", "quattro"] },
    { kind: "paragraph", text: "Cinque." },
  ]);
});

test("a dash within a line, or with nothing behind it, makes no list", () => {
  expect(minutesBlocks("12 - 4\n-\n-quattro")).toEqual([
    { kind: "paragraph", text: "12 - 4" },
    { kind: "paragraph", text: "-" },
    { kind: "paragraph", text: "-quattro" },
  ]);
});

test("of nothing there is nothing to print", () => {
  expect(minutesBlocks(" \n\n")).toEqual([]);
});

test("lines between bars are one table, of which the first is the head", () => {
  expect(minutesBlocks("Voti:\n| Che cosa | Voti |\n|Soli|10|\n| Strade |\nFine.")).toEqual([
    { kind: "paragraph", text: "Voti:" },
    {
      kind: "table",
      head: ["Che cosa", "Voti"],
      rows: [
        ["Soli", "10"],
        ["Strade", ""],
      ],
    },
    { kind: "paragraph", text: "Fine." },
  ]);
});

test("one line with bars, or bars within a line, make no table", () => {
  expect(minutesBlocks("| nota |\nsì | no").map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
});

test("a name with a bar or a line end stays in its cell", () => {
  const text = [tableLine(["Che cosa", "Voti"]), tableLine(["bus | treno\ndi sera", "3"])].join("\n");
  expect(minutesBlocks(text)).toEqual([
    { kind: "table", head: ["Che cosa", "Voti"], rows: [["bus ¦ treno di sera", "3"]] },
  ]);
});
