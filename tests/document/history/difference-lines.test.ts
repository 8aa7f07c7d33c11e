import { expect, it } from "vitest";
import { differenceLines } from "~/document/history/difference-lines";

const kept = (insert: string | object) => ({ kind: "kept", insert, changes: [] }) as const;

it("parts the text into paragraphs, with who did what in each", () => {
  const lines = differenceLines([
    kept("Uno "),
    { kind: "deleted", insert: "due", memberId: "marta" },
    { kind: "inserted", insert: "tre", memberId: "giulia" },
    kept(".\nQuattro\n"),
  ]);
  expect(lines).toEqual([
    [
      { kind: "kept", text: "Uno ", memberId: null },
      { kind: "deleted", text: "due", memberId: "marta" },
      { kind: "inserted", text: "tre", memberId: "giulia" },
      { kind: "kept", text: ".", memberId: null },
    ],
    [{ kind: "kept", text: "Quattro", memberId: null }],
  ]);
});

it("gives a sign to the end of a paragraph that was put in or taken out", () => {
  const signs = differenceLines([
    kept("Uno"),
    { kind: "inserted", insert: "\n", memberId: "giulia" },
    kept("due"),
    { kind: "deleted", insert: "\n", memberId: null },
    kept("tre\n"),
  ]);
  expect(signs.map((line) => line.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
    ["kept Uno", "inserted ¶"],
    ["kept due", "deleted ¶"],
    ["kept tre"],
  ]);
});

it("tells of another look by whom, shows what cannot be shown as a sign, and keeps breaks within a paragraph", () => {
  const look = { key: "bold", was: null, is: true, memberId: "marta" };
  const lines = differenceLines([
    { kind: "kept", insert: "a\u2028b", changes: [look] },
    kept({ embed: {} }),
    kept("\n\n"),
  ]);
  expect(lines).toEqual([
    [
      { kind: "restyled", text: "a\nb", memberId: "marta" },
      { kind: "kept", text: "…", memberId: null },
    ],
    [],
  ]);
});
