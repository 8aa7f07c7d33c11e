import { expect, it } from "vitest";
import { writingStretches } from "~/document/history/writing-stretches";

const nine = Date.UTC(2026, 10, 30, 8);
const edit = (seq: number, minute: number, memberId: string | null = "marta", connection = "line") => ({
  ...{ seq, memberId, connection },
  receivedAt: new Date(nine + minute * 60_000),
});
const endsOf = (edits: readonly ReturnType<typeof edit>[], named: readonly number[] = []) =>
  writingStretches(edits, new Set(named)).map(({ seq }) => seq);

it("goes on until nobody has written for a quarter of an hour", () => {
  expect(endsOf([edit(1, 0), edit(2, 15), edit(3, 31), edit(4, 40)])).toEqual([2, 4]);
});

it("ends after an hour, also when somebody always writes", () => {
  const edits = Array.from({ length: 13 }, (_, index) => edit(index + 1, index * 10));
  expect(endsOf(edits)).toEqual([7, 13]);
});

it("ends where a version has a name, also when what had the number was set aside", () => {
  expect(endsOf([edit(1, 0), edit(2, 1), edit(3, 2)], [2])).toEqual([2, 3]);
  expect(endsOf([edit(1, 0), edit(3, 2)], [2])).toEqual([1, 3]);
  expect(endsOf([edit(1, 0), edit(2, 1)], [2, 9])).toEqual([2]);
});

it("has what came in one act by itself, as the text it was brought back from is a version too", () => {
  const edits = [edit(1, 0), edit(2, 1), edit(3, 2, "marta", "server"), edit(4, 3), edit(5, 4)];
  expect(endsOf(edits)).toEqual([2, 3, 5]);
});

it("says from when to when, and who in the order they began", () => {
  const edits = [edit(1, 0, null), edit(2, 1, "giulia"), edit(3, 2), edit(4, 3, "giulia")];
  expect(writingStretches(edits, new Set())).toEqual([
    {
      seq: 4,
      from: new Date(nine),
      to: new Date(nine + 180_000),
      memberIds: [null, "giulia", "marta"],
    },
  ]);
  expect(writingStretches([], new Set())).toEqual([]);
});
