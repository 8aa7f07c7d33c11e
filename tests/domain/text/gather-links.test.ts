import { expect, test } from "vitest";
import { gatherLinks } from "~/domain/text/gather-links";

test("neighbours with one address are one link, whatever their formats; others stay apart", () => {
  const a = { text: "il ", link: "https://a.it/" };
  const bold = { text: "bando", bold: true, link: "https://a.it/" } as const;
  const other = { text: "qui", link: "https://b.it/" };
  const plain = { text: " e " };
  const strong = { text: "poi", bold: true } as const;
  expect(gatherLinks([a, bold, other, plain, strong, a])).toEqual([
    { link: "https://a.it/", runs: [a, bold] },
    { link: "https://b.it/", runs: [other] },
    { link: undefined, runs: [plain, strong] },
    { link: "https://a.it/", runs: [a] },
  ]);
  expect(gatherLinks([])).toEqual([]);
});
