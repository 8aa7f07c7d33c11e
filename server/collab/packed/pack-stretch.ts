import * as encoding from "lib0/encoding";
import { readUpdate } from "../update/read-update.ts";
import { ColumnWriter } from "./columns.ts";
import { EditColumns } from "./edit-columns.ts";
import { Numbered } from "./numbered.ts";
import { type Edit, readEdit } from "./read-edit.ts";
import { RunColumns } from "./run-columns.ts";
import { RunList } from "./run-list.ts";
import { formatVersion, highestClock, shapes, type StretchEntry, writerKey } from "./stretch.ts";

/**
 * Writes a stretch of the log down in columns: what was written once, in runs as long as they come, and of each
 * update whose it is, when it came, and how far its clients went on. What does not fit is kept as it is. Of the
 * times only the second is kept: what came before what is told by the numbers of the log.
 */
export function packStretch(entries: readonly StretchEntry[], how: Packing = "in-columns"): Uint8Array {
  const clients = new Numbered<number>();
  const writers = new Numbered<string>();
  const columns = new ColumnWriter();
  const runs = new RunList();
  const edits = new EditColumns(clients);
  let second = 0;
  for (const entry of entries) {
    const writer = writers.numberOf(writerKey(entry));
    columns.write("writer", writer);
    columns.writeSigned("time", secondOf(entry.receivedAt) - second);
    second = secondOf(entry.receivedAt);
    const isWhole = how === "byte-for-byte" || entry.setAsideAt !== null;
    const edit = isWhole ? null : readFitting(entry.bytes, runs);
    if (edit === null) {
      writeRaw(columns, entry);
      continue;
    }
    for (const run of edit.runs) runs.add(run);
    edits.write(columns, writer, { structs: rangesOf(edit), deletes: edit.deletes });
  }
  const runCounts = writeRuns(columns, runs, clients);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, formatVersion);
    encoding.writeVarUint(encoder, entries[0]?.seq ?? 0);
    encoding.writeVarUint(encoder, entries.length);
    encoding.writeVarString(encoder, JSON.stringify(writers.values));
    writeNumbers(encoder, clients.values);
    writeNumbers(encoder, runCounts);
    encoding.writeUint8Array(encoder, columns.finish());
  });
}

/** How updates are packed: those that fit in columns, or all as they are. */
export type Packing = "in-columns" | "byte-for-byte";

function secondOf(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}

function writeRaw(columns: ColumnWriter, { setAsideAt, bytes }: StretchEntry): void {
  columns.write("shape", setAsideAt === null ? shapes.raw : shapes.setAside);
  if (setAsideAt !== null) columns.write("setAside", setAsideAt.getTime());
  columns.writeBytes("rawLength", bytes);
}

/** Null when the columns cannot hold it: it repeats what is there, or is nothing that an editor writes. */
function readFitting(bytes: Uint8Array, before: RunList): Edit | null {
  try {
    const { structs, deletes } = readUpdate(bytes);
    if ([...structs, ...deletes].some(({ to }) => to > highestClock)) return null;
    if (structs.some(({ client, from }) => from < before.end(client))) return null;
    return readEdit(bytes);
  } catch {
    return null;
  }
}

function rangesOf({ runs }: Edit) {
  const ranges: { readonly client: number; readonly from: number; to: number }[] = [];
  for (const { client, clock, length } of runs) {
    const last = ranges.at(-1);
    if (last?.client === client) last.to = clock + length;
    else ranges.push({ client, from: clock, to: clock + length });
  }
  return ranges;
}

/** How many runs each client has, by its number. */
function writeRuns(columns: ColumnWriter, runs: RunList, clients: Numbered<number>): readonly number[] {
  const runColumns = new RunColumns(clients);
  // Those who wrote have their numbers; others, who are only named, get theirs meanwhile.
  const counts = [...clients.values].map((client) => {
    for (const run of runs.of(client)) runColumns.write(columns, run);
    return runs.of(client).length;
  });
  return counts;
}

function writeNumbers(encoder: encoding.Encoder, numbers: readonly number[]): void {
  encoding.writeVarUint(encoder, numbers.length);
  for (const number of numbers) encoding.writeVarUint(encoder, number);
}
