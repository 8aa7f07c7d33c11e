import { expect, test } from "vitest";
import type { Commitment, Recipient } from "~/domain/partnership/partner-sheet";
import { type Giver, tabulateCommitments } from "~/domain/partnership/tabulate-commitments";

const everyone: Recipient = { kind: "everyone" };
const to = (organisationId: string): Recipient => ({ kind: "organisation", organisationId });

test("who gives what to whom: a row for each giver, a column for everybody and for each receiver, and their sums", () => {
  const table = tabulateCommitments([
    giver("a", [commitment("1", to("b"), 5_000), commitment("2", everyone, 1_000)]),
    giver("b", [commitment("3", to("a"), 700), commitment("4", to("a"), null)]),
  ]);
  expect(table.rows.map(({ cells }) => cells.map(({ cents, count }) => [count, cents]))).toEqual([
    [
      [1, 1_000],
      [0, 0],
      [1, 5_000],
    ],
    [
      [0, 0],
      [2, 700],
      [0, 0],
    ],
  ]);
  expect(table.rows.map(({ given }) => given)).toEqual([
    { count: 2, cents: 6_000 },
    { count: 2, cents: 700 },
  ]);
  expect(table.received.map(({ cents }) => cents)).toEqual([1_000, 700, 5_000]);
  expect(table.total).toEqual({ count: 4, cents: 6_700 });
});

test("what was promised to a body that left is still given, and stands in no column", () => {
  const table = tabulateCommitments([giver("a", [commitment("1", to("gone"), 5_000)])]);
  expect(table.total.cents).toBe(5_000);
  expect(table.received.every(({ count }) => count === 0)).toBe(true);
});

test("a need is a gap until somebody answers it, and again when that commitment is gone", () => {
  const need = (id: string, commitmentId: string | null) => ({
    id,
    what: id,
    answeredBy: commitmentId === null ? null : { organisationId: "b", commitmentId },
  });
  const { gaps } = tabulateCommitments([
    { ...giver("a", []), needs: [need("open", null), need("answered", "1"), need("withdrawn", "2")] },
    giver("b", [commitment("1", to("a"), null)]),
  ]);
  expect(gaps.map(({ organisationId, need: { id } }) => [organisationId, id])).toEqual([
    ["a", "open"],
    ["a", "withdrawn"],
  ]);
});

function giver(id: string, commitments: readonly Commitment[]): Giver {
  return { id, commitments, needs: [] };
}

function commitment(id: string, recipient: Recipient, valueCents: number | null): Commitment {
  return {
    id,
    phase: "delivery",
    what: id,
    quantityThousandths: null,
    unit: "",
    valueCents,
    from: null,
    until: null,
    evidence: "",
    recipient,
  };
}
