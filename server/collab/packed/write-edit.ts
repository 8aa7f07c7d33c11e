import * as encoding from "lib0/encoding";
import { writeByClient, writeDeletions } from "../update/write-deletions.ts";
import type { Edit } from "./read-edit.ts";
import { type ClockId, contentKinds, infoBits, type Run, skipInfo } from "./run.ts";

/** Writes an update as Yjs does. What belongs to one client must stand together; clocks left out are marked. */
export function writeEdit({ runs, deletes }: Edit): Uint8Array {
  const encoder = encoding.createEncoder();
  writeByClient(encoder, runs, writeRuns);
  writeDeletions(encoder, deletes);
  return encoding.toUint8Array(encoder);
}

function writeRuns(encoder: encoding.Encoder, runs: readonly Run[]): void {
  const [first] = runs;
  if (first === undefined) return;
  encoding.writeVarUint(encoder, runs.length + countHoles(runs));
  encoding.writeVarUint(encoder, first.client);
  encoding.writeVarUint(encoder, first.clock);
  let clock = first.clock;
  for (const run of runs) {
    if (run.clock > clock) {
      encoding.writeUint8(encoder, skipInfo);
      encoding.writeVarUint(encoder, run.clock - clock);
    }
    writeRun(encoder, run);
    clock = run.clock + run.length;
  }
}

function countHoles(runs: readonly Run[]): number {
  return runs.filter((run, index) => {
    const before = runs[index - 1];
    return before !== undefined && run.clock > before.clock + before.length;
  }).length;
}

function writeRun(encoder: encoding.Encoder, run: Run): void {
  encoding.writeUint8(encoder, run.info);
  if (run.left !== null) writeId(encoder, run.left);
  if (run.right !== null) writeId(encoder, run.right);
  encoding.writeUint8Array(encoder, run.parent);
  if (typeof run.content === "string") encoding.writeVarString(encoder, run.content);
  else if ((run.info & infoBits.content) === contentKinds.collected)
    encoding.writeVarUint(encoder, run.length);
  else encoding.writeUint8Array(encoder, run.content);
}

function writeId(encoder: encoding.Encoder, { client, clock }: ClockId): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
