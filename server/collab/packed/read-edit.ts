import * as decoding from "lib0/decoding";
import type { ClockRange } from "../update/read-update.ts";
import { skipContent } from "../update/skip-content.ts";
import { type ClockId, contentKinds, infoBits, nothing, type Run, skipInfo } from "./run.ts";

/** An update with its contents. */
export interface Edit {
  /** client by client in the order of the update, and of each in the order of its clocks */
  readonly runs: readonly Run[];
  readonly deletes: readonly ClockRange[];
}

/** Reads an update that `readUpdate` takes; throws on one that leaves out clocks in between. */
export function readEdit(update: Uint8Array): Edit {
  const decoder = decoding.createDecoder(update);
  const runs = readRuns(decoder);
  if (runs.some(isHole)) throw new Error("an update with holes");
  const deletes: ClockRange[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) readDeletes(decoder, deletes);
  return { runs, deletes };
}

/** What an update that `readUpdate` takes writes, whether or not it leaves out clocks in between. */
export function readAllRuns(update: Uint8Array): readonly Run[] {
  return readRuns(decoding.createDecoder(update)).filter((run) => !isHole(run));
}

function isHole({ info }: Run): boolean {
  return info === skipInfo;
}

function readRuns(decoder: decoding.Decoder): Run[] {
  const runs: Run[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) readRunsOfClient(decoder, runs);
  return runs;
}

function readRunsOfClient(decoder: decoding.Decoder, runs: Run[]): void {
  const structs = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  let clock = decoding.readVarUint(decoder);
  for (let index = 0; index < structs; index++) {
    const run = readRun(decoder, client, clock);
    runs.push(run);
    clock += run.length;
  }
}

function readRun(decoder: decoding.Decoder, client: number, clock: number): Run {
  const info = decoding.readUint8(decoder);
  const kind = info & infoBits.content;
  const own = { client, clock, info };
  if (info === skipInfo || kind === contentKinds.collected) {
    const length = decoding.readVarUint(decoder);
    return { ...own, left: null, right: null, parent: nothing, length, content: nothing };
  }
  const left = (info & infoBits.hasLeft) === 0 ? null : readId(decoder);
  const right = (info & infoBits.hasRight) === 0 ? null : readId(decoder);
  const parent = left === null && right === null ? readParent(decoder, info) : nothing;
  const place = { ...own, left, right, parent };
  if (kind === contentKinds.string) {
    const content = decoding.readVarString(decoder);
    return { ...place, length: content.length, content };
  }
  const start = decoder.pos;
  const length = skipContent(decoder, kind);
  return { ...place, length, content: decoder.arr.slice(start, decoder.pos) };
}

function readId(decoder: decoding.Decoder): ClockId {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}

function readParent(decoder: decoding.Decoder, info: number): Uint8Array {
  const start = decoder.pos;
  if (decoding.readVarUint(decoder) === 1) decoding.readVarString(decoder);
  else readId(decoder);
  if ((info & infoBits.hasParentKey) !== 0) decoding.readVarString(decoder);
  return decoder.arr.slice(start, decoder.pos);
}

function readDeletes(decoder: decoding.Decoder, deletes: ClockRange[]): void {
  const client = decoding.readVarUint(decoder);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const from = decoding.readVarUint(decoder);
    deletes.push({ client, from, to: from + decoding.readVarUint(decoder) });
  }
}
