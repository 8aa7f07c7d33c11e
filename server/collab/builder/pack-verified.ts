import * as Y from "yjs";
import { readSegment, readSegmentStates, writeSegment } from "../packed/segment.ts";
import type { StretchEntry } from "../packed/stretch.ts";
import { buildDocument } from "./build-document.ts";
import { isSameDocument } from "./describe-document.ts";
import { isSameEdit } from "./same-edit.ts";
import type { PackedStretch, StretchToPack } from "./tasks.ts";

/**
 * Packs a stretch of the log. What is packed will be the only copy: so it is unpacked again, every update is
 * compared with the one it came from, and the document is built from both.
 */
export function packVerified({ before, last, entries, joined }: StretchToPack): PackedStretch {
  const originals = [...(last === null ? [] : readSegment(last)), ...cut(entries, joined)];
  const [first, final] = [originals[0], originals.at(-1)];
  if (first === undefined || final === undefined) throw new Error("nothing to pack");
  const bytes = packAlike(before, originals);
  return { bytes, firstSeq: first.seq, lastSeq: final.seq };
}

function packAlike(before: readonly Uint8Array[], originals: readonly StretchEntry[]): Uint8Array {
  const states = readSegmentStates(before);
  const inColumns = writeSegment(originals);
  requireSameLog(originals, readSegment(inColumns));
  const one = buildOneByOne(states, originals);
  if (isSameDocument(one, buildDocument([...states, ...readSegmentStates([inColumns])]))) return inColumns;
  // Yjs loses what is cut inside a character of two units, here or there: then nothing is put together.
  const asItWas = writeSegment(originals, "byte-for-byte");
  requireSameLog(originals, readSegment(asItWas));
  return asItWas;
}

function cut(entries: StretchToPack["entries"], joined: Uint8Array): StretchEntry[] {
  let start = 0;
  const originals = entries.map(({ length, ...entry }) => {
    start += length;
    return { ...entry, bytes: joined.subarray(start - length, start) };
  });
  if (start !== joined.length) throw new Error("the updates are not as long as was said");
  return originals;
}

function requireSameLog(originals: readonly StretchEntry[], unpacked: readonly StretchEntry[]): void {
  if (originals.length !== unpacked.length) throw new Error("another number of updates was packed");
  originals.forEach((original, index) => {
    const again = unpacked[index];
    if (again === undefined || !isSameEntry(original, again)) {
      throw new Error(`update ${original.seq} is another one after packing`);
    }
  });
}

function isSameEntry(one: StretchEntry, other: StretchEntry): boolean {
  return (
    one.seq === other.seq &&
    one.memberId === other.memberId &&
    one.connection === other.connection &&
    Math.floor(one.receivedAt.getTime() / 1000) * 1000 === other.receivedAt.getTime() &&
    one.setAsideAt?.getTime() === other.setAsideAt?.getTime() &&
    isSameEdit(one.bytes, other.bytes)
  );
}

/** As they came, and not at once as they will be read. */
function buildOneByOne(before: readonly Uint8Array[], entries: readonly StretchEntry[]): Y.Doc {
  const doc = buildDocument(before);
  doc.transact(() => {
    for (const { bytes, setAsideAt } of entries) if (setAsideAt === null) Y.applyUpdate(doc, bytes);
  });
  return doc;
}
