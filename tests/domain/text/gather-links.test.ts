import { expect, test } from "vitest";
import type { Run } from "~/domain/text/blocks";
import { gatherLinks } from "~/domain/text/gather-links";

test("neighbours with one address are one link, whatever their formats; others stay apart", () => {
  const a: Run = { text: "il ", link: "https://a.it/" };
  const bold: Run = { text: "bando", bold: true, link: "https://a.it/" };
  const other: Run = { text: "qui", link: "https://b.it/" };
  const plain: Run = { text: " e " };
  const strong: Run = { text: "poi", bold: true };
  expect(gatherLinks([a, bold, other, plain, strong, a])).toEqual([
    { link: "https://a.it/", runs: [a, bold] },
    { link: "https://b.it/", runs: [other] },
    { link: undefined, runs: [plain, strong] },
    { link: "https://a.it/", runs: [a] },
  ]);
  expect(gatherLinks([])).toEqual([]);
});
