import * as decoding from "lib0/decoding";
import { skipContent } from "./skip-content.ts";

export interface UpdateRanges {
  readonly structs: readonly ClockRange[];
  readonly deletes: readonly ClockRange[];
}

/** What an update brings, without its contents. */
export interface ReadUpdate extends UpdateRanges {
  /** of each client, the latest struct that others stand beside or within */
  readonly references: ReadonlyMap<number, number>;
  /** how many structs; a range holds any number of them */
  readonly count: number;
  /** the kinds of content, by the number Yjs gives each, and the names of the roots it writes in */
  readonly contents: ReadonlySet<number>;
  readonly roots: ReadonlySet<string>;
}

/** What is collected on the way through the structs. */
interface Collected {
  readonly references: Map<number, number>;
  readonly contents: Set<number>;
  readonly roots: Set<string>;
}

/** Clocks `from` up to, but not including, `to` of one client. */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Walks through an update in the V1 encoding without building anything, and throws on whatever an honest
 * editor cannot have written: bytes left over, structs without length, unknown content, clients out of
 * order. (Yjs takes some of these in and cannot load its own result afterwards.)
 */
export function readUpdate(update: Uint8Array): ReadUpdate {
  const decoder = decoding.createDecoder(update);
  const collected: Collected = { references: new Map(), contents: new Set(), roots: new Set() };
  let count = 0;
  const structs = readClients(decoder, (own, ranges) => {
    count += decoding.peekVarUint(own);
    return readStructs(own, ranges, collected);
  });
  const deletes = readClients(decoder, readDeletes);
  if (decoding.hasContent(decoder)) throw new Error("bytes after the end of the update");
  return { ...collected, structs, deletes, count };
}

type ReadRanges = (decoder: decoding.Decoder, ranges: ClockRange[]) => number;

/** Reads both halves of an update: a number of clients, then the ranges of each. */
function readClients(decoder: decoding.Decoder, readRanges: ReadRanges): ClockRange[] {
  const ranges: ClockRange[] = [];
  const clients = decoding.readVarUint(decoder);
  let previous = Number.POSITIVE_INFINITY;
  for (let index = 0; index < clients; index++) {
    const client = readRanges(decoder, ranges);
    // Merging relies on this order, which every encoder keeps.
    if (client >= previous) throw new Error("clients out of order");
    previous = client;
  }
  return ranges;
}

const skip = 10;
const contentBits = 31;
const hasLeft = 128;
const hasRight = 64;
const hasParentKey = 32;

function readStructs(decoder: decoding.Decoder, ranges: ClockRange[], collected: Collected): number {
  const structs = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  const start = decoding.readVarUint(decoder);
  if (structs === 0) throw new Error("a client without structs");
  let from = start;
  let clock = start;
  for (let index = 0; index < structs; index++) {
    const info = decoding.readUint8(decoder);
    const length = readStructLength(decoder, info, { client, clock, collected });
    if (length < 1) throw new Error("a struct without length");
    if (info === skip) {
      if (clock > from) ranges.push({ client, from, to: clock });
      from = clock + length;
    }
    clock += length;
    if (clock > Number.MAX_SAFE_INTEGER) throw new Error("a clock out of range");
  }
  if (clock > from) ranges.push({ client, from, to: clock });
  return client;
}

interface OwnStruct {
  readonly client: number;
  readonly clock: number;
  readonly collected: Collected;
}

function readStructLength(decoder: decoding.Decoder, info: number, own: OwnStruct): number {
  if (info === skip || (info & contentBits) === 0) return decoding.readVarUint(decoder);
  skipPlace(decoder, info, own);
  own.collected.contents.add(info & contentBits);
  return skipContent(decoder, info & contentBits);
}

/** The neighbours of an item, or its parent when it has none. */
function skipPlace(decoder: decoding.Decoder, info: number, own: OwnStruct): void {
  if ((info & hasLeft) !== 0) skipReference(decoder, own);
  if ((info & hasRight) !== 0) skipReference(decoder, own);
  if ((info & (hasLeft | hasRight)) !== 0) return;
  if (decoding.readVarUint(decoder) === 1) own.collected.roots.add(decoding.readVarString(decoder));
  else skipReference(decoder, own);
  if ((info & hasParentKey) !== 0 && decoding.readVarString(decoder) === "__proto__") {
    throw new Error("a key that would change the prototype");
  }
}

/** A struct can only stand beside one its author had already written; Yjs looks for it without asking. */
function skipReference(decoder: decoding.Decoder, own: OwnStruct): void {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  if (client === own.client && clock >= own.clock) throw new Error("a struct beside one of the future");
  const { references } = own.collected;
  if (clock > (references.get(client) ?? -1)) references.set(client, clock);
}

function readDeletes(decoder: decoding.Decoder, ranges: ClockRange[]): number {
  const client = decoding.readVarUint(decoder);
  const deletes = decoding.readVarUint(decoder);
  for (let index = 0; index < deletes; index++) {
    const from = decoding.readVarUint(decoder);
    const length = decoding.readVarUint(decoder);
    if (length < 1) throw new Error("a deletion without length");
    ranges.push({ client, from, to: from + length });
  }
  return client;
}
