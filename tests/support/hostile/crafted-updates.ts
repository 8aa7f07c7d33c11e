import * as Y from "yjs";
import {
  contentKinds,
  encodeAny,
  encodeFormat,
  encodeItem,
  encodeText,
  encodeType,
  encodeUpdate,
} from "./raw-update.ts";

export interface CraftedUpdate {
  readonly what: string;
  readonly update: Uint8Array;
}

/** Updates made to do harm, each of them small: known ways to break what is stored, or whoever reads it. */
export function craftUpdates(base: Y.Doc, ownId: number): readonly CraftedUpdate[] {
  const victim = base.clientID;
  const victimClock = Y.getState(base.store, victim);
  const own = (...structs: readonly Uint8Array[]) =>
    encodeUpdate({ authors: [{ client: ownId, clock: 0, structs }] });
  const root = { parent: "text" };
  const nested = Uint8Array.from([...Array.from({ length: 5_000 }, () => [117, 1]).flat(), 126]);
  return [
    { what: "a struct without length", update: own(encodeText(root, "")) },
    {
      what: "somebody else's client id",
      update: encodeUpdate({
        authors: [{ client: victim, clock: victimClock, structs: [encodeText({ left: [victim, 0] }, "x")] }],
      }),
    },
    {
      what: "millions announced",
      update: encodeUpdate({ authors: [{ client: ownId, clock: 0, structs: [], announced: 4_000_000 }] }),
    },
    { what: "thousands of authors", update: craftAuthors(20_000) },
    { what: "values in values", update: own(encodeAny(root, nested)) },
    { what: "a key that changes the prototype", update: own(encodeText({ ...root, key: "__proto__" }, "x")) },
    { what: "a format that changes the prototype", update: own(encodeFormat(root, "__proto__", "true")) },
    { what: "a document in the document", update: own(encodeItem(9, root, () => undefined)) },
    { what: "the second encoding", update: Y.encodeStateAsUpdateV2(base) },
    { what: "bytes left over", update: Uint8Array.from([...own(encodeText(root, "x")), 0]) },
    { what: "types in types", update: own(...craftNestedTypes(ownId, 3_000)) },
    { what: "bytes in the text", update: own(encodeItem(contentKinds.binary, root, () => undefined)) },
  ];
}

/** Builds on what is not there: not stored, and answered with the question for everything. */
export function craftGaps(ownId: number): readonly CraftedUpdate[] {
  const ranges = Array.from({ length: 500 }, (_, index) => [index * 2, 1] as const);
  const struct = encodeText({ parent: "text" }, "x");
  return [
    {
      what: "deletions of an author nobody knows",
      update: encodeUpdate({ deletes: [{ client: ownId, ranges }] }),
    },
    {
      what: "what builds on nothing",
      update: encodeUpdate({ authors: [{ client: ownId, clock: 900, structs: [struct] }] }),
    },
  ];
}

/** Costs whoever reads them much time, and cannot be told from an honest edit without building the document. */
export function craftCostly(base: Y.Doc, ownId: number): readonly CraftedUpdate[] {
  const victim = base.clientID;
  const clock = Y.getState(base.store, victim);
  const crossed = Array.from({ length: 2_000 }, (_, index) =>
    encodeText({ left: [victim, 0], right: [victim, 1 + (index % (clock - 1))] }, "x"),
  );
  const pieces = Array.from({ length: Math.floor(clock / 2) }, (_, index) => [index * 2, 1] as const);
  return [
    {
      what: "thousands between the same neighbours",
      update: encodeUpdate({ authors: [{ client: ownId, clock: 0, structs: crossed }] }),
    },
    {
      what: "every second letter removed",
      update: encodeUpdate({ deletes: [{ client: victim, ranges: pieces }] }),
    },
  ];
}

function craftAuthors(count: number): Uint8Array {
  // Encoders write clients in falling order.
  const authors = Array.from({ length: count }, (_, index) => ({
    client: 2 ** 31 - index,
    clock: 0,
    structs: [encodeText({ parent: "text" }, "x")],
  }));
  return encodeUpdate({ authors });
}

function craftNestedTypes(ownId: number, depth: number): readonly Uint8Array[] {
  return Array.from({ length: depth }, (_, index) =>
    encodeType({ parent: index === 0 ? "text" : [ownId, index - 1] }, 0),
  );
}
