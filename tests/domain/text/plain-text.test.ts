import { expect, test } from "vitest";
import type { BlockType } from "~/domain/text/blocks";
import { plainText } from "~/domain/text/plain-text";

const block = (type: BlockType, text: string, indent = 0) => ({ type, indent, runs: [{ text }] });

test("headings, lists and quotes keep their marks, formats go", () => {
  const blocks = [
    block("h2", "Bisogni"),
    {
      type: "paragraph" as const,
      indent: 0,
      runs: [{ text: "Tre " }, { text: "valli", bold: true as const }],
    },
    block("bullet", "trasporti"),
    block("number", "il pulmino", 1),
    block("quote", "Qui\u2028piove"),
  ];
  expect(plainText(blocks)).toBe("## Bisogni\nTre valli\n- trasporti\n  1. il pulmino\n> Qui\npiove\n");
});
