import * as decoding from "lib0/decoding";
import { skipContent } from "./skip-content.ts";

export interface UpdateRanges {
  readonly structs: readonly ClockRange[];
  readonly deletes: readonly ClockRange[];
}

/** What an update brings, without its contents. */
export interface ReadUpdate extends UpdateRanges {
  /** structs that those of other clients stand beside or within */
  readonly references: readonly Reference[];
  /** between which two each item stands, in `itemFields` numbers an item; what was typed in a row is one */
  readonly items: readonly number[];
  /** how many structs; a range holds any number of them */
  readonly count: number;
  /** the kinds of content by where they stand, a bit for each of the numbers Yjs gives them */
  readonly contents: ContentsByPlace;
  /** the names of the roots it writes in, and of those in which it writes under a key */
  readonly roots: ReadonlySet<string>;
  readonly keyedRoots: ReadonlySet<string>;
  /** where the structs of each client are, and where those of all of them end */
  readonly blocks: readonly ClientBlock[];
  readonly structsEnd: number;
}

/** Where an item stands: beside others, or, when it is the first of its place, in a root, under a key of one, or within a struct. */
export type ItemPlace = "beside" | "inRoot" | "underKey" | "within";

export const itemPlaces: readonly ItemPlace[] = ["beside", "inRoot", "underKey", "within"];

/** The numbers Yjs gives to kinds of content, as a set of bits. */
export function bitsOf(...kinds: readonly number[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << kind), 0);
}

export type ContentsByPlace = { readonly [place in ItemPlace]: number };

/** Clocks `from` up to, but not including, `to` of one client. */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** The structs of one client as bytes of the update, from `start` up to `end`. */
export interface ClientBlock extends ClockRange {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** All structs of a client up to this clock, itself included. */
export interface Reference {
  readonly client: number;
  clock: number;
}

/** Of an item in `items`: whose, from which clock to which, and client and clock of the left and of the right one. */
export const itemFields = 7;

/** Instead of a client: no neighbour, or, on both sides, not in the text at all. */
export const noNeighbour = -1;
export const outsideText = -2;

/** For all that write in none; never added to. */
const noRoots = new Set<string>();

/**
 * Walks through an update in the V1 encoding without building anything, and throws on whatever an honest
 * editor cannot have written: bytes left over, structs without length, unknown content, clients out of
 * order. (Yjs takes some of these in and cannot load its own result afterwards.)
 *
 * This runs for every keystroke of everyone: it makes no more objects than it answers with.
 */
export function readUpdate(update: Uint8Array): ReadUpdate {
  const decoder = decoding.createDecoder(update);
  // One object, written out: putting it together from others takes thirty times as long.
  const read: Reading = {
    structs: [],
    deletes: [],
    references: [],
    items: [],
    blocks: [],
    structsEnd: 0,
    count: 0,
    contents: { beside: 0, inRoot: 0, underKey: 0, within: 0 },
    roots: noRoots,
    keyedRoots: noRoots,
  };
  readClients(decoder, read, readStructs);
  read.structsEnd = decoder.pos;
  readClients(decoder, read, readDeletes);
  if (decoding.hasContent(decoder)) throw new Error("bytes after the end of the update");
  return read;
}

/** What is collected on the way. */
interface Reading extends ReadUpdate {
  readonly structs: ClockRange[];
  readonly deletes: ClockRange[];
  readonly references: Reference[];
  readonly items: number[];
  count: number;
  readonly contents: { [place in ItemPlace]: number };
  roots: Set<string>;
  keyedRoots: Set<string>;
  readonly blocks: ClientBlock[];
  structsEnd: number;
}

/** Reads both halves of an update: a number of clients, then the ranges of each. */
function readClients(
  decoder: decoding.Decoder,
  read: Reading,
  readClient: (decoder: decoding.Decoder, read: Reading) => number,
): void {
  const clients = decoding.readVarUint(decoder);
  let previous = Number.POSITIVE_INFINITY;
  for (let index = 0; index < clients; index++) {
    const client = readClient(decoder, read);
    // Merging relies on this order, which every encoder keeps.
    if (client >= previous) throw new Error("clients out of order");
    previous = client;
  }
}

const skip = 10;
const contentBits = 31;
const valueKind = 8;
const hasLeft = 128;
const hasRight = 64;
const hasParentKey = 32;

function readStructs(decoder: decoding.Decoder, read: Reading): number {
  const structs = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  if (structs === 0) throw new Error("a client without structs");
  read.count += structs;
  const first = decoding.readVarUint(decoder);
  const start = decoder.pos;
  let clock = first;
  let from = first;
  for (let index = 0; index < structs; index++) {
    const info = decoding.readUint8(decoder);
    const length = readStruct(decoder, info, standingAlone(read, client, clock));
    if (length < 1) throw new Error("a struct without length");
    if (info === skip) {
      if (clock > from) read.structs.push({ client, from, to: clock });
      from = clock + length;
    }
    clock += length;
    if (clock > Number.MAX_SAFE_INTEGER) throw new Error("a clock out of range");
  }
  if (clock > from) read.structs.push({ client, from, to: clock });
  read.blocks.push({ client, from: first, to: clock, count: structs, start, end: decoder.pos });
  return client;
}

interface OwnStruct {
  readonly read: Reading;
  readonly client: number;
  readonly clock: number;
  left: number;
  leftClock: number;
  right: number;
  rightClock: number;
}

function standingAlone(read: Reading, client: number, clock: number): OwnStruct {
  return { read, client, clock, left: noNeighbour, leftClock: 0, right: noNeighbour, rightClock: 0 };
}

/** Answers its length in clocks. */
function readStruct(decoder: decoding.Decoder, info: number, own: OwnStruct): number {
  const kind = info & contentBits;
  if (info === skip) return decoding.readVarUint(decoder);
  if (kind === 0) {
    own.left = own.right = outsideText;
    return addItem(own, decoding.readVarUint(decoder));
  }
  own.read.contents[readPlace(decoder, info, own)] |= 1 << kind;
  // Values stand under keys only: beside one that was there before, or first.
  if (kind === valueKind) own.left = own.right = outsideText;
  return addItem(own, skipContent(decoder, kind));
}

/** Yjs makes one item of what follows the one before it and was put before the same. */
function addItem(own: OwnStruct, length: number): number {
  const { items } = own.read;
  const { client, clock, left, leftClock, right, rightClock } = own;
  const end = items.length;
  const goesOn =
    left === client &&
    leftClock === clock - 1 &&
    items[end - itemFields] === client &&
    items[end - 5] === clock &&
    items[end - 2] === right &&
    items[end - 1] === rightClock;
  if (goesOn) items[end - 5] = clock + length;
  else items.push(client, clock, clock + length, left, leftClock, right, rightClock);
  return length;
}

/** The neighbours of an item, or its parent when it has none. */
function readPlace(decoder: decoding.Decoder, info: number, own: OwnStruct): ItemPlace {
  if ((info & hasLeft) !== 0) {
    own.left = decoding.readVarUint(decoder);
    own.leftClock = decoding.readVarUint(decoder);
    refer(own, own.left, own.leftClock);
  }
  if ((info & hasRight) !== 0) {
    own.right = decoding.readVarUint(decoder);
    own.rightClock = decoding.readVarUint(decoder);
    refer(own, own.right, own.rightClock);
  }
  if ((info & (hasLeft | hasRight)) !== 0) return "beside";
  const isUnderKey = (info & hasParentKey) !== 0;
  const isInRoot = decoding.readVarUint(decoder) === 1;
  if (isInRoot) readRoot(decoder, own.read, isUnderKey ? "keyedRoots" : "roots");
  else refer(own, decoding.readVarUint(decoder), decoding.readVarUint(decoder));
  if (!isInRoot || isUnderKey) own.left = own.right = outsideText;
  if (isUnderKey && decoding.readVarString(decoder) === "__proto__") {
    throw new Error("a key that would change the prototype");
  }
  if (!isInRoot) return "within";
  return isUnderKey ? "underKey" : "inRoot";
}

function readRoot(decoder: decoding.Decoder, read: Reading, among: "roots" | "keyedRoots"): void {
  const name = decoding.readVarString(decoder);
  if (read[among] === noRoots) read[among] = new Set();
  read[among].add(name);
}

/** A struct can only stand beside one its author had already written; Yjs looks for it without asking. */
function refer({ read, client, clock }: OwnStruct, other: number, otherClock: number): void {
  if (other === client) {
    if (otherClock >= clock) throw new Error("a struct beside one of the future");
    return;
  }
  const latest = read.references.at(-1);
  if (latest?.client !== other) read.references.push({ client: other, clock: otherClock });
  else if (latest.clock < otherClock) latest.clock = otherClock;
}

function readDeletes(decoder: decoding.Decoder, read: Reading): number {
  const client = decoding.readVarUint(decoder);
  const ranges = decoding.readVarUint(decoder);
  for (let index = 0; index < ranges; index++) {
    const from = decoding.readVarUint(decoder);
    const length = decoding.readVarUint(decoder);
    if (length < 1) throw new Error("a deletion without length");
    read.deletes.push({ client, from, to: from + length });
  }
  return client;
}
