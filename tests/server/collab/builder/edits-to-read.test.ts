import { expect, it } from "vitest";
import { writeSegment } from "../../../../server/collab/packed/segment.ts";
import { editsToRead, readEdits } from "../../../../server/collab/builder/edits-to-read.ts";

const entry = (seq: number, setAsideAt: Date | null = null) => ({
  seq,
  memberId: `m${seq}`,
  connection: "c",
  receivedAt: new Date(Date.UTC(2026, 10, 30, 8, seq)),
  setAsideAt,
  bytes: Uint8Array.of(0, 0),
});

it("hands over a log in segments and rows, and reads of it what was asked for and not set aside", () => {
  const segment = { firstSeq: 1, lastSeq: 3, bytes: writeSegment([entry(1), entry(2), entry(3)]) };
  const rows = [entry(4, new Date()), { ...entry(5), bytes: Uint8Array.of(1, 2, 3) }, entry(6)];
  const read = readEdits(editsToRead({ segments: [segment], rows }, { after: 1, upTo: 6 }));
  expect(read.map(({ seq, memberId, bytes }) => [seq, memberId, [...bytes]])).toEqual([
    [2, "m2", [0, 0]],
    [3, "m3", [0, 0]],
    [5, "m5", [1, 2, 3]],
    [6, "m6", [0, 0]],
  ]);
});
