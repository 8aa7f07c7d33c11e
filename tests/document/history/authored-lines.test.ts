import { expect, it } from "vitest";
import { authoredLines } from "~/document/history/authored-lines";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 8, minute));
const run = (insert: string | object, memberId: string | null, minute: number) => ({
  ...{ insert, memberId },
  first: { seq: 1, receivedAt: at(0) },
  last: { seq: minute, receivedAt: at(minute) },
});

it("says of each paragraph whose words it holds, in the order they stand, and when the latest came", () => {
  expect(
    authoredLines([
      run("Uno ", "marta", 5),
      run("due", "giulia", 3),
      run(" tre.\nQuattro", "marta", 9),
      run("\u2028", null, 20),
      run({ embed: {} }, null, 2),
      run("\n", "giulia", 30),
    ]),
  ).toEqual([
    { text: "Uno due tre.", memberIds: ["marta", "giulia"], lastAt: at(9) },
    { text: "Quattro\n…", memberIds: ["marta", null], lastAt: at(9) },
  ]);
});

it("has nobody for a paragraph without words", () => {
  expect(authoredLines([run("\n \nUno\n", "marta", 1)])).toEqual([
    { text: "", memberIds: [], lastAt: null },
    { text: " ", memberIds: [], lastAt: null },
    { text: "Uno", memberIds: ["marta"], lastAt: at(1) },
  ]);
  expect(authoredLines([])).toEqual([]);
});
