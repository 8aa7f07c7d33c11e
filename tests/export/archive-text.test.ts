import { expect, test } from "vitest";
import { writeBlocks } from "~/export/archive/html-text";
import { buildBlock } from "../support/printable-builders";

test("a link with several formats in it is one link on the page of an archive", () => {
  const link = "https://example.org/";
  const block = buildBlock([
    { text: "il ", link },
    { text: "bando", bold: true, link },
    { text: " di oggi" },
  ]);
  expect(writeBlocks([block])).toBe(
    `<p><a href="${link}" rel="noreferrer">il <strong>bando</strong></a> di oggi</p>\n`,
  );
});
