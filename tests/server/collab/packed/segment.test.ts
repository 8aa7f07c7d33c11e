import { expect, test } from "vitest";
import * as Y from "yjs";
import { buildDocument } from "../../../../server/collab/builder/build-document.ts";
import { describeDocument } from "../../../../server/collab/builder/describe-document.ts";
import { packVerified } from "../../../../server/collab/builder/pack-verified.ts";
import { isSameEdit } from "../../../../server/collab/builder/same-edit.ts";
import { readSegment, unpackParts, writeSegment } from "../../../../server/collab/packed/segment.ts";
import type { StretchEntry } from "../../../../server/collab/packed/stretch.ts";
import { writeMixedLog } from "../../../support/mixed-log.ts";
import { writeLongLog } from "../../../support/long-log.ts";

function toEntries(updates: readonly Uint8Array[], firstSeq = 1): StretchEntry[] {
  return updates.map((bytes, index) => ({
    seq: firstSeq + index,
    memberId: index % 3 === 0 ? null : `member ${index % 3}`,
    connection: `connection ${index % 2}`,
    receivedAt: new Date(1_790_000_000_000 + index * 700),
    setAsideAt: null,
    bytes,
  }));
}

function buildBoth(entries: readonly StretchEntry[]) {
  const doc = new Y.Doc({ gc: false });
  for (const { bytes, setAsideAt } of entries) if (setAsideAt === null) Y.applyUpdate(doc, bytes);
  const packed = unpackParts({ packed: [writeSegment(entries)], plain: [] });
  return [describeDocument(doc), describeDocument(buildDocument([packed]))] as const;
}

test("[PACK-1] every update of a packed stretch comes back with its number, writer, ranges and contents", () => {
  const entries = toEntries(writeMixedLog(600, 1));
  const again = readSegment(writeSegment(entries));
  expect(again).toHaveLength(entries.length);
  entries.forEach((entry, index) => {
    const { bytes, receivedAt, ...rest } = again[index]!;
    expect(rest).toEqual({
      seq: entry.seq,
      memberId: entry.memberId,
      connection: entry.connection,
      setAsideAt: null,
    });
    expect(entry.receivedAt.getTime() - receivedAt.getTime()).toBeLessThan(1_000);
    expect(isSameEdit(entry.bytes, bytes)).toBe(true);
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "[PACK-1] a packed stretch makes the document its updates made, also what was removed (log %i)",
  (seed) => {
    const [sequential, packed] = buildBoth(toEntries(writeMixedLog(400, seed)));
    expect(packed).toEqual(sequential);
  },
);

test("[PACK-1] a stretch from the middle of a log fits behind what is before it", () => {
  const updates = writeMixedLog(500, 11);
  const entries = toEntries(updates.slice(200), 201);
  const packed = [writeSegment(toEntries(updates.slice(0, 200))), writeSegment(entries)];
  const whole = describeDocument(buildDocument([unpackParts({ packed, plain: [] })]));
  expect(whole).toEqual(describeDocument(buildDocument(updates)));
  expect(readSegment(packed[1]!)[0]!.seq).toBe(201);
});

test("[PACK-2] what the columns cannot hold comes back byte for byte", () => {
  const [first, second, ...others] = writeMixedLog(20, 3);
  const nonsense = Uint8Array.of(9, 9, 9, 9);
  const withHole = Y.mergeUpdates([first!, others[10]!]);
  const updates = [first!, nonsense, second!, first!, withHole, ...others, Uint8Array.of()];
  const entries = toEntries(updates).map((entry) =>
    entry.seq === 5 ? { ...entry, setAsideAt: new Date(5) } : entry,
  );
  const again = readSegment(writeSegment(entries));
  for (const index of [1, 3, 4, updates.length - 1]) {
    expect(Buffer.from(again[index]!.bytes).equals(updates[index]!)).toBe(true);
  }
  expect(again[4]!.setAsideAt).toEqual(new Date(5));
});

test("[PACK-3] a log of single letters takes less than three bytes for each", () => {
  const { updates } = writeLongLog(4_000);
  const entries = updates.map((update, index) => ({ ...update, seq: index + 1, setAsideAt: null }));
  expect(writeSegment(entries).length).toBeLessThan(3 * entries.length);
});

test("[PACK-2] a packed stretch that was tampered with is not read as another", () => {
  const segment = writeSegment(toEntries(writeMixedLog(50, 4)));
  expect(() => readSegment(segment.subarray(0, segment.length - 9))).toThrow();
});

test("[PACK-2] packing refuses updates that are not as long as was said, and a document that cannot be built", () => {
  const [one, two] = writeMixedLog(2, 5);
  const entries = toEntries([one!, two!]).map(({ bytes, ...rest }) => ({ ...rest, length: bytes.length }));
  const joined = Buffer.concat([one!, two!]);
  const stretch = { before: [], last: null, entries, joined };
  expect(packVerified(stretch)).toMatchObject({ firstSeq: 1, lastSeq: 2 });
  expect(() => packVerified({ ...stretch, joined: joined.subarray(1) })).toThrow("as long as");
  const broken = { ...stretch, joined: Buffer.alloc(joined.length, 9) };
  expect(() => packVerified(broken)).toThrow();
});

test("[PACK-1] an update differs from one with another letter, place, format or deletion", () => {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 1;
  const text = doc.getText("text");
  text.insert(0, "abc", { bold: true });
  const whole = Y.encodeStateAsUpdate(doc);
  const others = [
    (copy: Y.Text) => copy.insert(0, "abd", { bold: true }),
    (copy: Y.Text) => copy.insert(0, "abc", { italic: true }),
    (copy: Y.Text) => copy.insert(0, "abc"),
    (copy: Y.Text) => {
      copy.insert(0, "abc", { bold: true });
      copy.delete(0, 1);
    },
  ];
  for (const write of others) {
    const other = new Y.Doc({ gc: false });
    other.clientID = 1;
    write(other.getText("text"));
    expect(isSameEdit(whole, Y.encodeStateAsUpdate(other))).toBe(false);
  }
  expect(isSameEdit(whole, Y.encodeStateAsUpdate(buildDocument([whole])))).toBe(true);
});

test("[PACK-2] where Yjs itself would read something else at once than one by one, nothing is put together", () => {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 7;
  const log: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void log.push(update));
  const text = doc.getText("text");
  text.insert(0, "🏠");
  text.insert(1, "mezza");
  text.insert(text.length, "intera");
  // Somebody who has cut the character in half repeats it as two.
  log.splice(1, 0, Y.encodeStateAsUpdate(doc));
  const entries = toEntries(log).map(({ bytes, ...rest }) => ({ ...rest, length: bytes.length }));
  const { bytes } = packVerified({ before: [], last: null, entries, joined: Buffer.concat(log) });
  expect(readSegment(bytes).map((entry) => Buffer.from(entry.bytes))).toEqual(
    log.map((each) => Buffer.from(each)),
  );
});
