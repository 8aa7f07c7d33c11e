import * as Y from "yjs";
import { standsInOrder } from "../../../server/collab/builder/stands-in-order.ts";
import { ClientClocks } from "../../../server/collab/update/client-clocks.ts";
import { Neighbours, type Standing } from "../../../server/collab/update/neighbours.ts";
import { type ReadUpdate, readUpdate } from "../../../server/collab/update/read-update.ts";
import { Random } from "../text-judge/random.ts";
import { encodeText, encodeUpdate, type StructId } from "./raw-update.ts";

/** An edit that was tried: what is known without a document, and what the document says. */
export interface Tried {
  readonly standing: Standing;
  readonly isInOrder: boolean;
}

/**
 * Some people put words between any two letters they like. What `takes` lets pass is taken into the log; every word
 * is judged, also those that are not taken.
 */
export function playHistory(seed: number, words: number, takes: (tried: Tried) => boolean) {
  const random = new Random(seed);
  const clients = [1, 2, 3, 4, 5].slice(0, random.between(2, 5));
  const neighbours = new Neighbours();
  const log: Uint8Array[] = [];
  const letters: StructId[] = [];
  const tried: Tried[] = [];
  for (let tries = 40 * words; tries > 0 && log.length < words; tries--) {
    const client = random.pick(clients);
    const clock = letters.filter(([author]) => author === client).length;
    const any = () => (letters.length === 0 || random.chance(0.2) ? undefined : random.pick(letters));
    const word = String.fromCodePoint(0x4e00 + letters.length).repeat(random.pick([1, 1, 2, 3]));
    const structs = [encodeText({ left: any(), right: any() }, word)];
    const update = encodeUpdate({ authors: [{ client, clock, structs }] });
    const read = readUpdate(update);
    const judged = { standing: neighbours.judge(read), isInOrder: isInOrder([...log, update], read) };
    tried.push(judged);
    if (!takes(judged)) continue;
    neighbours.add(read);
    log.push(update);
    for (let index = 0; index < word.length; index++) letters.push([client, clock + index]);
  }
  return { log, tried };
}

function isInOrder(updates: readonly Uint8Array[], read: ReadUpdate): boolean {
  return standsInOrder(docOf(updates), read);
}

/** The texts of copies that got the log in any order in which nothing comes before what it builds on, merged or not. */
export function textsOf(log: readonly Uint8Array[], seed: number, copies: number): ReadonlySet<string> {
  const random = new Random(seed);
  const docs = Array.from({ length: copies }, () => {
    const order = reorder(log, random);
    const merged = random.below(order.length);
    const some = docOf([Y.mergeUpdates(order.slice(0, merged + 1)), ...order.slice(merged + 1)]);
    return [some, docOf(order), docOf([Y.encodeStateAsUpdate(docOf(order))])];
  });
  return new Set([docOf(log), ...docs.flat()].map((doc) => doc.getText("text").toJSON()));
}

function reorder(log: readonly Uint8Array[], random: Random): readonly Uint8Array[] {
  const clocks = new ClientClocks(Y.encodeStateVector(new Y.Doc()));
  const left = [...log];
  return log.map(() => {
    const possible = left.filter((update) => clocks.fits(readUpdate(update)));
    const next = random.pick(possible);
    clocks.advance(readUpdate(next).structs);
    left.splice(left.indexOf(next), 1);
    return next;
  });
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
