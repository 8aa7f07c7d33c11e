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
  const seam = Y.getState(base.store, victim) - 1;
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
    {
      what: "thousands of authors",
      update: craftAuthors(Array.from({ length: 20_000 }, () => encodeText(root, "x"))),
    },
    { what: "values in values", update: own(encodeAny(root, nested)) },
    { what: "a key that changes the prototype", update: own(encodeText({ ...root, key: "__proto__" }, "x")) },
    { what: "a format that changes the prototype", update: own(encodeFormat(root, "__proto__", "true")) },
    { what: "a document in the document", update: own(encodeItem(9, root, () => undefined)) },
    { what: "the second encoding", update: Y.encodeStateAsUpdateV2(base) },
    { what: "bytes left over", update: Uint8Array.from([...own(encodeText(root, "x")), 0]) },
    { what: "types in types", update: own(...craftNestedTypes(ownId, 3_000)) },
    { what: "in the wrong order", update: own(encodeText({ left: [victim, 9], right: [victim, 2] }, "x")) },
    { what: "over letters between", update: own(encodeText({ left: [victim, 2], right: [victim, 9] }, "x")) },
    { what: "beside a seam", update: own(encodeText({ left: [victim, seam] }, "x")) },
    { what: "thousands between crossed neighbours", update: own(...craftCrossed(victim, 2_000)) },
    {
      what: "the same of many authors",
      update: craftAuthors(craftCrossed(victim, 200)),
    },
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

/** Costs whoever reads it, and cannot be told from an honest edit. */
export function craftCostly(base: Y.Doc): readonly CraftedUpdate[] {
  const victim = base.clientID;
  const clock = Y.getState(base.store, victim);
  const pieces = Array.from({ length: Math.floor(clock / 2) }, (_, index) => [index * 2, 1] as const);
  return [
    {
      what: "every second letter removed",
      update: encodeUpdate({ deletes: [{ client: victim, ranges: pieces }] }),
    },
  ];
}

/** All behind one letter, and before ever other ones: taking them in costs the square of their number. */
function craftCrossed(victim: number, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) =>
    encodeText({ left: [victim, 0], right: [victim, 2 + (index % 40)] }, "x"),
  );
}

/** Each struct by another author. */
function craftAuthors(structs: readonly Uint8Array[]): Uint8Array {
  // Encoders write clients in falling order.
  const authors = structs.map((struct, index) => ({ client: 2 ** 31 - index, clock: 0, structs: [struct] }));
  return encodeUpdate({ authors });
}

function craftNestedTypes(ownId: number, depth: number): readonly Uint8Array[] {
  return Array.from({ length: depth }, (_, index) =>
    encodeType({ parent: index === 0 ? "text" : [ownId, index - 1] }, 0),
  );
}
