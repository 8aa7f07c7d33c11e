import * as decoding from "lib0/decoding";
import { type EntryKeys, isEntryValue } from "~/document/entries/entry-keys";
import { readAllRuns } from "../packed/read-edit.ts";
import { type ClockId, contentKinds, infoBits, type Run } from "../packed/run.ts";
import { KnownClocks } from "../update/known-clocks.ts";
import type { Neighbours } from "../update/neighbours.ts";

/**
 * A sheet has texts, and values under keys, and so have the needs. What is put beside something stands where that stands, and does not say
 * where: so values stand beside values only. One in a text would be invisible, and yet counted by whoever writes
 * behind it.
 */
export function requireEntryPlaces(keys: Keys) {
  return (update: Uint8Array, neighbours: Neighbours): void => {
    const runs = readAllRuns(update);
    const own = new KnownClocks(valuesOf(runs));
    const isValueAt = (id: ClockId) => neighbours.isOutsideText(id) || isKnown(own, id);
    for (const run of runs) requirePlace(run, keys, isValueAt);
  };
}

type Keys = Pick<EntryKeys<string>, "parse">;

function requirePlace(run: Run, keys: Keys, isValueAt: (id: ClockId) => boolean): void {
  const neighbours = [run.left, run.right].filter((id) => id !== null);
  if (!isValue(run)) {
    if (neighbours.some(isValueAt)) throw new Error("a text among the values");
    return;
  }
  // A value takes the place of the one before it, and has nothing on its right.
  if (run.right !== null || !neighbours.every(isValueAt)) throw new Error("a value outside the fields");
  if (neighbours.length === 0) requireKey(run.parent, keys);
  requireValues(run.content);
}

/** The bytes that name a parent: that it is a root, the root, the key. */
function requireKey(parent: Uint8Array, keys: Keys): void {
  const decoder = decoding.createDecoder(parent);
  decoding.readVarUint(decoder);
  decoding.readVarString(decoder);
  if (keys.parse(decoding.readVarString(decoder)) === null)
    throw new Error("a key that such a document does not have");
}

function requireValues(content: Run["content"]): void {
  if (typeof content === "string") throw new Error("a text in the place of a value");
  const decoder = decoding.createDecoder(content);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    if (!isEntryValue(decoding.readAny(decoder)))
      throw new Error("a value that such a document does not have");
  }
}

function valuesOf(runs: readonly Run[]) {
  const structs = runs
    .filter(isValue)
    .map(({ client, clock, length }) => ({ client, from: clock, to: clock + length }));
  return { structs, deletes: [] };
}

function isValue({ info }: Run): boolean {
  return (info & infoBits.content) === contentKinds.value;
}

function isKnown(values: KnownClocks, { client, clock }: ClockId): boolean {
  return values.covers({ structs: [{ client, from: clock, to: clock + 1 }], deletes: [] });
}
