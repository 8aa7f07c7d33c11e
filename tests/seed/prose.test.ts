import { expect, test } from "vitest";
import { prose } from "../../prisma/seed/prose";

test("each line is a block of its kind, and blank lines are nothing", () => {
  const blocks = prose(`
Parole.

## Titolo
### Titoletto
- punto
  - sotto
1. primo
> detto
`);
  expect(blocks.map(({ type, indent }) => [type, indent])).toEqual([
    ["paragraph", 0],
    ["h2", 0],
    ["h3", 0],
    ["bullet", 0],
    ["bullet", 1],
    ["number", 0],
    ["quote", 0],
  ]);
  expect(blocks[4]?.runs).toEqual([{ text: "sotto" }]);
});

test("marked words become runs of one format each", () => {
  expect(
    prose("Sono **nove giorni**, _stima_, vedi [il quaderno](https://ente.example/q).")[0]?.runs,
  ).toEqual([
    { text: "Sono " },
    { text: "nove giorni", bold: true },
    { text: ", " },
    { text: "stima", italic: true },
    { text: ", vedi " },
    { text: "il quaderno", link: "https://ente.example/q" },
    { text: "." },
  ]);
});
