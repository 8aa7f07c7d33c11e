import * as decoding from "lib0/decoding";
import type { ClockRange, UpdateRanges } from "../update/read-update.ts";
import { ColumnReader } from "./columns.ts";
import { EditColumns } from "./edit-columns.ts";
import { Numbered } from "./numbered.ts";
import type { Run } from "./run.ts";
import { RunColumns } from "./run-columns.ts";
import { RunList } from "./run-list.ts";
import { formatVersion, parseWriterKey, shapes, type StretchEntry } from "./stretch.ts";
import { writeEdit } from "./write-edit.ts";

/**
 * The updates of a packed stretch, in order: each with the ranges and the contents it had, though not always
 * with the same bytes. Throws on what `packStretch` has not written.
 */
export function unpackStretch(packed: Uint8Array): StretchEntry[] {
  const { firstSeq, runs, entries } = readStretch(packed);
  return entries.map(({ writer, second, setAsideAt, raw, structs, deletes }, index) => ({
    seq: firstSeq + index,
    memberId: writer.memberId,
    connection: writer.connection,
    receivedAt: new Date(second * 1000),
    setAsideAt,
    bytes: raw ?? writeEdit({ runs: takeRuns(runs, structs), deletes }),
  }));
}

/** All that a packed stretch brings to its document, as few updates; what was set aside is left out. */
export function unpackState(packed: Uint8Array): readonly Uint8Array[] {
  const { runs, entries } = readStretch(packed);
  const deletes: ClockRange[] = [];
  const raws: Uint8Array[] = [];
  for (const { setAsideAt, raw, deletes: own } of entries) {
    for (const range of own) deletes.push(range);
    if (raw !== null && setAsideAt === null) raws.push(raw);
  }
  return [writeEdit({ runs: runs.all(), deletes: joinRanges(deletes) }), ...raws];
}

function takeRuns(runs: RunList, ranges: readonly ClockRange[]): readonly Run[] {
  const [first] = ranges;
  if (first === undefined) return [];
  if (ranges.length === 1) return runs.take(first.client, first.from, first.to);
  return ranges.flatMap(({ client, from, to }) => runs.take(client, from, to));
}

interface ReadStretch {
  readonly firstSeq: number;
  readonly runs: RunList;
  readonly entries: readonly ReadEntry[];
}

/** What the columns say of an update: its ranges, or else its bytes. */
interface ReadEntry extends UpdateRanges {
  readonly writer: Pick<StretchEntry, "memberId" | "connection">;
  readonly second: number;
  readonly setAsideAt: Date | null;
  readonly raw: Uint8Array | null;
}

function readStretch(packed: Uint8Array): ReadStretch {
  const decoder = decoding.createDecoder(packed);
  if (decoding.readVarUint(decoder) !== formatVersion) throw new Error("a packed stretch of another version");
  const firstSeq = decoding.readVarUint(decoder);
  const count = decoding.readVarUint(decoder);
  // Written by `packStretch`, and whole: its hash was compared.
  const writers = (JSON.parse(decoding.readVarString(decoder)) as string[]).map(parseWriterKey);
  const clients = new Numbered(readNumbers(decoder));
  const runCounts = readNumbers(decoder);
  const columns = new ColumnReader(decoder);
  const entries = readEntries(columns, { count, writers, clients });
  const runs = readRuns(columns, clients, runCounts);
  columns.requireEnd();
  return { firstSeq, runs, entries };
}

function readEntries(
  columns: ColumnReader,
  held: {
    readonly count: number;
    readonly writers: readonly ReadEntry["writer"][];
    readonly clients: Numbered<number>;
  },
): readonly ReadEntry[] {
  const edits = new EditColumns(held.clients);
  const entries: ReadEntry[] = [];
  let second = 0;
  while (entries.length < held.count) {
    const number = columns.read("writer");
    const writer = held.writers[number];
    if (writer === undefined) throw new Error("a packed stretch names a writer it does not hold");
    second += columns.readSigned("time");
    const shape = columns.read("shape");
    const setAsideAt = shape === shapes.setAside ? new Date(columns.read("setAside")) : null;
    const raw = shape >= shapes.raw ? columns.readBytes("rawLength") : null;
    const { structs, deletes } = raw === null ? edits.read(columns, number, shape) : noRanges;
    entries.push({ writer, second, setAsideAt, raw, structs, deletes });
  }
  return entries;
}

const noRanges: UpdateRanges = { structs: [], deletes: [] };

function readRuns(columns: ColumnReader, clients: Numbered<number>, counts: readonly number[]): RunList {
  const runs = new RunList();
  const runColumns = new RunColumns(clients);
  counts.forEach((count, number) => {
    for (let left = count; left > 0; left--) runs.add(runColumns.read(columns, clients.valueOf(number)));
  });
  return runs;
}

function readNumbers(decoder: decoding.Decoder): number[] {
  return Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarUint(decoder));
}

/** The same clocks as few ranges: by client from the highest down, and in order, as Yjs writes them. */
function joinRanges(ranges: ClockRange[]): readonly ClockRange[] {
  const joined: { client: number; from: number; to: number }[] = [];
  ranges.sort((one, other) => other.client - one.client || one.from - other.from);
  for (const { client, from, to } of ranges) {
    const last = joined.at(-1);
    if (last?.client === client && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ client, from, to });
  }
  return joined;
}
