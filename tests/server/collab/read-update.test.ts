import { expect, test } from "vitest";
import * as Y from "yjs";
import { KnownClocks } from "../../../server/collab/update/known-clocks.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";
import { buildMessage as bytes } from "../../support/live-room.ts";

/** One client, one struct, then the struct, then no deletions. */
const oneStruct = (info: number, ...content: readonly (number | Uint8Array)[]) =>
  join(bytes(1, 1, 7, 0), Uint8Array.of(info), bytes(...content), bytes(0));

const text = (value: string) => Buffer.from(value);
/** The place of an item in the root `text`, for infos without neighbours. */
const root = [1, text("text")] as const;

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function buildDoc(): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 7;
  return doc;
}

test("[SYN-4] whatever a Yjs document honestly writes is read to its last byte", () => {
  const doc = buildDoc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const shared = doc.getText("text");
  shared.insert(0, "Bisogni 🏗️ del territorio", { bold: true, link: "https://example.org" });
  shared.insertEmbed(3, { chip: "abc" });
  shared.format(0, 4, { bold: null, type: "h2" });
  shared.delete(2, 5);
  doc.getMap("needs").set(
    "a",
    new Y.Map([
      ["title", "Casa"],
      ["cost", 12.5],
      ["n", 2n ** 40n],
      ["on", true],
    ]),
  );
  doc.getMap("needs").set("list", [1, -4, null, undefined, { deep: [new Uint8Array([1, 2])] }, 1e10, 3.1]);
  doc.getArray("order").insert(0, [new Y.Text("x"), new Y.XmlElement("p"), new Y.XmlText("y")]);
  const collected = new Y.Doc();
  Y.applyUpdate(collected, Y.mergeUpdates(updates));
  for (const update of [
    ...updates,
    Y.encodeStateAsUpdate(doc),
    Y.encodeStateAsUpdate(collected),
    Y.mergeUpdates(updates),
  ]) {
    expect(() => readUpdate(update)).not.toThrow();
  }
});

test("which clocks of which client an update writes and deletes is read from it", () => {
  const doc = buildDoc();
  doc.getText("text").insert(0, "abcdef");
  doc.getText("text").delete(1, 2);
  const read = readUpdate(Y.encodeStateAsUpdate(doc));
  expect(read).toMatchObject({
    structs: [{ client: 7, from: 0, to: 6 }],
    deletes: [{ client: 7, from: 1, to: 3 }],
    references: [],
    contents: { beside: 1 << 4, inRoot: 1 << 4, underKey: 0, within: 0 },
    roots: new Set(["text"]),
    keyedRoots: new Set(),
    count: 3,
  });
});

test.each(["plain", "perché", "🏗️ e poi", "a🏗️"])("letters are counted as Yjs counts them: %s", (letters) => {
  const doc = buildDoc();
  doc.getText("text").insert(0, letters);
  expect(readUpdate(Y.encodeStateAsUpdate(doc)).structs).toEqual([
    { client: 7, from: 0, to: letters.length },
  ]);
});

test("what lies behind a hole is a range of its own", () => {
  const doc = buildDoc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of "abc") doc.getText("text").insert(0, letter);
  const read = readUpdate(Y.mergeUpdates([updates[0]!, updates[2]!]));
  expect(read.structs).toEqual([
    { client: 7, from: 0, to: 1 },
    { client: 7, from: 2, to: 3 },
  ]);
});

test.each([
  ["nothing at all", Uint8Array.of()],
  ["bytes after the end", join(Y.encodeStateAsUpdate(new Y.Doc()), Uint8Array.of(0))],
  ["an end that is missing", bytes(1, 1, 7, 0)],
  ["a string without letters", oneStruct(4, ...root, text(""))],
  ["a deletion of no length", oneStruct(1, ...root, 0)],
  ["a collected struct of no length", oneStruct(0, 0)],
  ["a hole of no length", oneStruct(10, 0)],
  ["a document inside the document", oneStruct(9, ...root, text("guid"), 127)],
  ["a content nobody knows", oneStruct(11, ...root, 1)],
  ["a shared type nobody knows", oneStruct(7, ...root, 9)],
  ["letters that are not UTF-8", oneStruct(4, ...root, Uint8Array.of(0xff, 0xfe))],
  ["a format that is not JSON", oneStruct(6, ...root, text("bold"), text("{"))],
  ["a format that would change the prototype", oneStruct(6, ...root, text("__proto__"), text("1"))],
  ["a map key that would change the prototype", oneStruct(4 | 32, ...root, text("__proto__"), text("x"))],
  ["an embed that would change the prototype", oneStruct(5, ...root, text('{"__proto__":{"isAdmin":true}}'))],
  ["an embed nested too deep", oneStruct(5, ...root, text(`${"[".repeat(40)}${"]".repeat(40)}`))],
  ["a client without structs", bytes(1, 0, 7, 0, 0)],
  [
    "the same client twice",
    join(bytes(2, 1, 7, 0), Uint8Array.of(0), bytes(1, 1, 7, 1), Uint8Array.of(0), bytes(1, 0)),
  ],
  ["a deletion range of no length", bytes(0, 1, 7, 1, 3, 0)],
  ["a struct beside one of its own future", oneStruct(4 | 128, 7, 3, text("x"))],
  ["more structs announced than there are", bytes(1, 4_000_000, 7, 0)],
])("[SYN-4] not an honest update: %s", (_what, update) => {
  expect(() => readUpdate(update)).toThrow();
});

test("[SYN-4] values nested without end are refused before they exhaust anything", () => {
  const nested = Uint8Array.from([...Array.from({ length: 20_000 }, () => [117, 1]).flat(), 126]);
  const update = join(bytes(1, 1, 7, 0), Uint8Array.of(8), bytes(...root, 1), nested, bytes(0));
  expect(() => readUpdate(update)).toThrow("too deep");
});

test("the second form of encoding is not taken", () => {
  const doc = buildDoc();
  doc.getText("text").insert(0, "ciao");
  expect(() => readUpdate(Y.encodeStateAsUpdateV2(doc))).toThrow();
});

test("[SYN-5] an update is news when it writes or deletes anything the known state lacks", () => {
  const doc = buildDoc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  doc.getText("text").insert(0, "abcdef");
  const known = new KnownClocks(readUpdate(Y.encodeStateAsUpdate(doc)));
  doc.getText("text").insert(3, "x");
  doc.getText("text").delete(0, 2);
  doc.getText("text").delete(2, 1);
  const isKnown = () => updates.map((update) => known.covers(readUpdate(update)));
  expect(isKnown()).toEqual([true, false, false, false]);
  for (const update of updates) known.add(readUpdate(update));
  expect(isKnown()).toEqual([true, true, true, true]);
  expect(known.stateVector()).toEqual(Y.encodeStateVector(doc));
});

test("[SYN-4] of thousands of damaged updates, those that are admitted can be merged, read and read again", () => {
  const random = createRandom(20_261_124);
  const below = (limit: number) => Math.floor(random() * limit);
  const updates = writeAtRandom(below, 120);
  let admitted = 0;
  for (let count = 0; count < 4_000; count++) {
    const index = below(updates.length);
    const damaged = updates[index]!.slice();
    for (let changes = 1 + below(3); changes > 0; changes--) damaged[below(damaged.length)] = below(256);
    if (!isAdmitted(damaged)) continue;
    admitted++;
    const [doc, again] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
    Y.applyUpdate(doc, Y.mergeUpdates([...updates.slice(0, index), damaged]));
    Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
  }
  expect(admitted).toBeGreaterThan(100);
});

function isAdmitted(update: Uint8Array): boolean {
  try {
    readUpdate(update);
    return true;
  } catch {
    return false;
  }
}

function writeAtRandom(below: (limit: number) => number, edits: number): readonly Uint8Array[] {
  const doc = buildDoc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const shared = doc.getText("text");
  const acts = [
    (place: number) => shared.insert(place, "parola ", {}),
    (place: number) => shared.insert(place, "\n", { type: "h2" }),
    (place: number) => shared.delete(place, Math.min(3, shared.length - place)),
    (place: number) => shared.format(place, Math.min(4, shared.length - place), { bold: true }),
    (place: number) => shared.insertEmbed(place, { chip: "abc" }),
  ];
  for (let count = 0; count < edits; count++) acts[below(acts.length)]!(below(shared.length + 1));
  return updates;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
