import { expect, test } from "vitest";
import { minutesBlocks } from "~/domain/workshop/minutes-blocks";

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
