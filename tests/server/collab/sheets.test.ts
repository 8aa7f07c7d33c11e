import * as encoding from "lib0/encoding";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { sectionText, sheetFields, sheetText } from "~/document/workspace-document";
import { addCommitment, removeCommitment, setCommitmentFields } from "~/document/write-sheet";
import { buildDocument, hashText } from "../../../server/collab/builder/build-document.ts";
import { isSameDocument } from "../../../server/collab/builder/describe-document.ts";
import { packVerified } from "../../../server/collab/builder/pack-verified.ts";
import { readSegmentStates } from "../../../server/collab/packed/segment.ts";
import { tryUpdate } from "../../../server/collab/builder/try-update.ts";
import { contentRulesOf } from "../../../server/collab/room/content-rules.ts";
import { Neighbours } from "../../../server/collab/update/neighbours.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";
import { readOrRefuse } from "../../../server/collab/update/read-or-refuse.ts";
import { createLiveDocuments } from "../../../server/collab/live-documents.ts";
import { createMemoryUpdateStore } from "../../../server/collab/store/memory-update-store.ts";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import {
  contentKinds,
  encodeAny,
  encodeEmbed,
  encodeFormat,
  encodeItem,
  encodeText,
  encodeType,
  encodeUpdate,
  type Place,
  type StructId,
} from "../../support/hostile/raw-update.ts";
import { createTestLog, createTestRoom, workspaceId } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

const name = "partner/passo-lento";
const own = 7;
const commitment = {
  phase: "delivery",
  what: "Custodi sociali",
  quantityThousandths: 2_000,
  unit: "persone",
  valueCents: null,
  from: "2027-01",
  until: null,
  evidence: "",
  recipient: null,
} as const;

/** A sheet with a text and a commitment, and where they are. */
function buildBase() {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 99;
  sheetText(doc, "presentation").insert(0, "Siamo una cooperativa");
  const id = addCommitment(doc, commitment);
  const letter = [doc.clientID, 3] as const;
  const value = [doc.clientID, Y.getState(doc.store, doc.clientID) - 1] as const;
  return { doc, id, letter, value };
}

function check(base: Y.Doc, update: Uint8Array): void {
  const known = new Neighbours("several-texts");
  known.add(readUpdate(Y.encodeStateAsUpdate(base)));
  take(update, known);
}

/** As a room does. */
function take(update: Uint8Array, known: Neighbours): void {
  const rules = contentRulesOf(name);
  const read = readOrRefuse(update, rules.requireShape);
  if (known.judge(read) !== "sound") throw new Error("not side by side");
  rules.requirePlaces(update, known);
  known.add(read);
}

const any = (value: unknown) => encoding.encode((encoder) => encoding.writeAny(encoder, value as never));
const update = (...structs: readonly Uint8Array[]) =>
  encodeUpdate({ authors: [{ client: own, clock: 0, structs }] });
const key = { parent: "fields", key: "commitment/a/what" };

test("[SHEET-1] whatever a page of a sheet writes is taken, also what it wrote while offline", () => {
  const { doc, id } = buildBase();
  const known = new Neighbours("several-texts");
  known.add(readUpdate(Y.encodeStateAsUpdate(doc)));
  const other = new Y.Doc({ gc: false });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(other);
  const updates: Uint8Array[] = [];
  other.on("update", (each: Uint8Array) => updates.push(each));
  const people = sheetText(other, "people");
  const undo = new Y.UndoManager(people);
  people.insert(0, "Giulia 👩‍🦰, presidente");
  people.delete(2, 3);
  undo.undo();
  undo.redo();
  setCommitmentFields(other, id, { what: "Custodi", valueCents: 12.5e10, unit: "à".repeat(2_000) });
  for (let n = 0; n < 5; n++) setCommitmentFields(other, id, { quantityThousandths: n });
  removeCommitment(other, id);
  addCommitment(other, commitment);
  for (const each of updates) take(each, known);
  check(doc, Y.encodeStateAsUpdate(other, before));
  check(new Y.Doc(), Y.encodeStateAsUpdate(other));
});

const hostile: readonly {
  readonly what: string;
  readonly write: (at: { readonly letter: StructId; readonly value: StructId }) => Uint8Array;
}[] = [
  { what: "a value behind a letter", write: ({ letter }) => encodeAny({ left: letter }, any(1)) },
  {
    what: "a value before a letter",
    write: ({ letter, value }) => encodeAny({ left: value, right: letter }, any(1)),
  },
  { what: "a value in a text", write: () => encodeAny({ parent: "people" }, any(1)) },
  { what: "a letter behind a value", write: ({ value }) => encodeText({ left: value }, "x") },
  {
    what: "a removed letter behind a value",
    write: ({ value }) =>
      encodeItem(contentKinds.deleted, { left: value }, (encoder) => encoding.writeVarUint(encoder, 3)),
  },
  { what: "a text under a key", write: () => encodeText(key, "x") },
  { what: "a format", write: ({ letter }) => encodeFormat({ left: letter }, "bold", "true") },
  { what: "an embed", write: () => encodeEmbed({ parent: "people" }, "{}") },
  { what: "a type under a key", write: () => encodeType(key, 1) },
  { what: "bytes", write: () => encodeItem(contentKinds.binary, key, () => undefined) },
  { what: "the root of a section", write: () => encodeText({ parent: "text" }, "x") },
  { what: "a key outside the fields", write: () => encodeAny({ ...key, parent: "seams" }, any(1)) },
  { what: "a value that holds values", write: () => encodeAny(key, any({ a: 1 })) },
  { what: "a list", write: ({ value }) => encodeAny({ left: value }, any([1])) },
  { what: "a value that is none", write: () => encodeAny(key, any(undefined)) },
  { what: "a number no JSON has", write: () => encodeAny(key, any(2n ** 62n)) },
  { what: "a value too long", write: () => encodeAny(key, any("x".repeat(2_001))) },
  ...[
    "what",
    "commitment/a",
    "commitment/a/what/more",
    "commitment//what",
    `need/${"x".repeat(41)}/what`,
    "order/a/what",
  ].map((other) => ({
    what: `the key "${other}"`,
    write: () => encodeAny({ ...key, key: other } satisfies Place, any(1)),
  })),
];

test.each(hostile)("[SHEET-1] a sheet refuses $what", ({ write }) => {
  const { doc, letter, value } = buildBase();
  expect(() => check(doc, update(write({ letter, value })))).toThrow();
});

test("[SHEET-1] a letter between letters of two texts is tried on a copy, and refused", () => {
  const { doc, letter } = buildBase();
  const other = new Y.Doc({ gc: false });
  other.clientID = 98;
  sheetText(other, "people").insert(0, "Giulia");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const state = Y.encodeStateAsUpdate(doc);
  const known = new Neighbours("several-texts");
  known.add(readUpdate(state));
  const between = update(encodeText({ left: [letter[0], 20], right: [98, 0] }, "x"));
  expect(known.judge(readUpdate(between))).toBe("unclear");
  expect(tryUpdate({ parts: [state], update: between, applyMs: 1_000 }).status).toBe("refused");
  const honest = update(encodeText({ left: [letter[0], 20] }, "x"));
  expect(tryUpdate({ parts: [state], update: honest, applyMs: 1_000 }).status).toBe("passed");
});

test("[SHEET-1] a sheet takes a value where a value was, and a letter beside letters", () => {
  const { doc, letter, value } = buildBase();
  expect(() => check(doc, update(encodeAny({ left: value }, any("due"))))).not.toThrow();
  expect(() =>
    check(doc, update(encodeText({ left: letter }, "x"), encodeAny(key, any(null)))),
  ).not.toThrow();
});

test("[SHEET-1] whoever sends a sheet what it cannot have is sent away, and nothing of it is stored", async () => {
  const room = await createTestRoom({ name });
  const [honest, hostileOne] = [room.connect(), room.connect({ memberId: "bruno" })];
  honest.join();
  hostileOne.join();
  const before = Y.encodeStateVector(honest.doc);
  sheetFields(honest.doc).set("commitment/a/order", 1);
  honest.socket.say(updateFrame(Y.encodeStateAsUpdate(honest.doc, before)));
  await until(() => expect(honest.saved).toBe(1));
  const letter = encodeText({ left: [honest.doc.clientID, 0] }, "x");
  hostileOne.socket.say(updateFrame(update(letter)));
  expect(hostileOne.socket.closedWith).toBe(4400);
  expect(honest.socket.closedWith).toBeNull();
  expect((await room.store.load(workspaceId, name))?.updates).toHaveLength(1);
});

test("a sheet is read again only after somebody wrote in it, and whoever is told of what is written hears of it", async () => {
  const store = createMemoryUpdateStore(createTestLog());
  await store.ensureDocument(workspaceId, name);
  const written: string[] = [];
  const live = createLiveDocuments({
    store,
    authorize: () => Promise.resolve({ status: "refused", code: 4401 }),
    clock: { now: () => new Date(0) },
    log: createTestLog(),
    onWritten: (place) => void written.push(place.name),
  });
  const empty = await live.readSheet(workspaceId, "passo-lento");
  expect(empty).toMatchObject({ commitments: [], texts: { people: "" } });
  expect(await live.readSheet(workspaceId, "passo-lento")).toBe(empty);
  await live.write(workspaceId, name, Y.encodeStateAsUpdate(buildBase().doc));
  expect(await live.readSheet(workspaceId, "passo-lento")).toMatchObject({
    commitments: [{ what: "Custodi sociali" }],
    texts: { presentation: "Siamo una cooperativa" },
  });
  await until(() => expect(written).toEqual([name]));
  await live.close();
});

test("[SEAL-1] the hash of a sheet is of all that can be read in it, that of a section of its text alone", () => {
  const copyOf = (doc: Y.Doc) => buildDocument([Y.encodeStateAsUpdate(doc)]);
  const { doc, id } = buildBase();
  const hash = hashText(doc);
  expect(hashText(copyOf(doc))).toBe(hash);
  expect(isSameDocument(copyOf(doc), doc)).toBe(true);
  const retyped = copyOf(doc);
  sheetText(retyped, "people").insert(0, "Giulia");
  const changed = copyOf(doc);
  setCommitmentFields(changed, id, { unit: "custodi" });
  for (const other of [retyped, changed]) {
    expect(hashText(other)).not.toBe(hash);
    expect(isSameDocument(other, doc)).toBe(false);
  }
  const section = new Y.Doc({ gc: false });
  sectionText(section).insert(0, "Bisogni");
  const ofText = createHash("sha256")
    .update(JSON.stringify([{ insert: "Bisogni" }]))
    .digest("hex");
  expect(hashText(section)).toBe(ofText);
});

test("[PACK-2] the log of a sheet comes out of its packed form as it went in", () => {
  const doc = new Y.Doc({ gc: false });
  const updates: Uint8Array[] = [];
  doc.on("update", (each: Uint8Array) => updates.push(each));
  const id = addCommitment(doc, commitment);
  for (const letter of "Siamo in tanti") sheetText(doc, "people").insert(0, letter);
  for (let n = 0; n < 20; n++) setCommitmentFields(doc, id, { quantityThousandths: n });
  sheetText(doc, "people").delete(2, 4);
  removeCommitment(doc, id);
  const receivedAt = new Date(0);
  const entries = updates.map(({ length }, index) => ({
    ...{ seq: index + 1, memberId: "anna", connection: "1", receivedAt, setAsideAt: null, length },
  }));
  const packed = packVerified({ before: [], last: null, entries, joined: Buffer.concat(updates) });
  const again = buildDocument(readSegmentStates([packed.bytes]));
  expect(isSameDocument(again, doc)).toBe(true);
});
