import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { mergeNeeds } from "~/document/needs/merge-needs";
import { addEvidence, addNeeds, changeNeed, removeNeed } from "~/document/needs/write-needs";
import { needDescription, needEntries, needsDocumentName } from "~/document/workspace-document";
import { contentRulesOf } from "../../../server/collab/room/content-rules.ts";
import { Neighbours } from "../../../server/collab/update/neighbours.ts";
import { readOrRefuse } from "../../../server/collab/update/read-or-refuse.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";
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
  type StructId,
} from "../../support/hostile/raw-update.ts";
import { createTestRoom, workspaceId } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

const care = { categories: [], gridMetres: 500, fewestPeople: 5 };
const need = {
  kind: "need",
  title: "Chi accompagna gli anziani?",
  people: 40,
  place: { municipalities: ["001191", "001214"], point: [7.33, 44.88], area: null },
} as const;

/** Needs with a description, and where a letter of it and a value are. */
function buildBase() {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 99;
  needDescription(doc, "a").insert(0, "Nelle borgate alte");
  const [id = ""] = addNeeds(doc, [need], care);
  const letter = [doc.clientID, 3] as const;
  const value = [doc.clientID, Y.getState(doc.store, doc.clientID) - 1] as const;
  return { doc, id, letter, value };
}

function knownOf(base: Y.Doc): Neighbours {
  const known = new Neighbours("several-texts");
  known.add(readUpdate(Y.encodeStateAsUpdate(base)));
  return known;
}

/** As a room does. */
function take(update: Uint8Array, known: Neighbours): void {
  const rules = contentRulesOf(needsDocumentName);
  const read = readOrRefuse(update, rules.requireShape);
  if (known.judge(read) !== "sound") throw new Error("not side by side");
  rules.requirePlaces(update, known);
  known.add(read);
}

const any = (value: unknown) => encoding.encode((encoder) => encoding.writeAny(encoder, value as never));
const update = (...structs: readonly Uint8Array[]) =>
  encodeUpdate({ authors: [{ client: 7, clock: 0, structs }] });
const key = { parent: "entries", key: "need/a/title" };

test("whatever a page of the needs writes is taken, also what it wrote while offline", () => {
  const { doc, id } = buildBase();
  const known = knownOf(doc);
  const other = new Y.Doc({ gc: false });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(other);
  const updates: Uint8Array[] = [];
  other.on("update", (each: Uint8Array) => updates.push(each));
  needDescription(other, id).insert(0, "Da novembre 👵🏽 a marzo");
  needDescription(other, id).delete(2, 3);
  changeNeed(other, id, { title: "à".repeat(2_000), severity: "grave", people: null }, care);
  addEvidence(other, {
    ...{ needId: id, indicator: "Età", source: "ISTAT", year: 2024, link: "", file: "", fileName: "" },
  });
  const { needIds } = mergeNeeds(other, { from: [id], into: need }, care);
  removeNeed(other, needIds[0] ?? "");
  expect(updates.length).toBeGreaterThan(4);
  for (const each of updates) take(each, known);
  take(Y.encodeStateAsUpdate(other, before), knownOf(doc));
  take(Y.encodeStateAsUpdate(other), knownOf(new Y.Doc()));
});

const hostile: readonly {
  readonly what: string;
  readonly write: (at: { readonly letter: StructId; readonly value: StructId }) => Uint8Array;
}[] = [
  { what: "a value behind a letter", write: ({ letter }) => encodeAny({ left: letter }, any(1)) },
  { what: "a value in a description", write: () => encodeAny({ parent: "description/b" }, any(1)) },
  { what: "a letter behind a value", write: ({ value }) => encodeText({ left: value }, "x") },
  { what: "a text under a key", write: () => encodeText(key, "x") },
  { what: "a format", write: ({ letter }) => encodeFormat({ left: letter }, "bold", "true") },
  { what: "an embed", write: () => encodeEmbed({ parent: "description/b" }, "{}") },
  { what: "a type under a key", write: () => encodeType(key, 1) },
  { what: "bytes", write: () => encodeItem(contentKinds.binary, key, () => undefined) },
  { what: "the root of a section", write: () => encodeText({ parent: "text" }, "x") },
  { what: "the root of a sheet", write: () => encodeText({ parent: "people" }, "x") },
  { what: "a description of nobody", write: () => encodeText({ parent: "description/" }, "x") },
  {
    what: "a description whose id is too long",
    write: () => encodeText({ parent: `description/${"x".repeat(41)}` }, "x"),
  },
  { what: "a key outside the entries", write: () => encodeAny({ ...key, parent: "fields" }, any(1)) },
  { what: "a value that holds values", write: () => encodeAny(key, any({ a: 1 })) },
  { what: "a list", write: ({ value }) => encodeAny({ left: value }, any([1])) },
  { what: "a value that is none", write: () => encodeAny(key, any(undefined)) },
  { what: "a number no JSON has", write: () => encodeAny(key, any(2n ** 62n)) },
  { what: "a value too long", write: () => encodeAny(key, any("x".repeat(2_001))) },
  ...[
    "title",
    "need/a",
    "need/a/title/more",
    "need//title",
    `need/${"x".repeat(41)}/title`,
    "commitment/a/what",
  ].map((other) => ({ what: `the key "${other}"`, write: () => encodeAny({ ...key, key: other }, any(1)) })),
];

test.each(hostile)("the needs refuse $what", ({ write }) => {
  const { doc, letter, value } = buildBase();
  expect(() => take(update(write({ letter, value })), knownOf(doc))).toThrow();
});

test("the needs take a value where a value was, and a letter beside letters", () => {
  const { doc, letter, value } = buildBase();
  const edit = update(encodeAny({ left: value }, any("due")), encodeText({ left: letter }, "x"));
  expect(() => take(edit, knownOf(doc))).not.toThrow();
});

test("whoever sends the needs what they cannot have is sent away, and nothing of it is stored", async () => {
  const room = await createTestRoom({ name: needsDocumentName });
  const [honest, hostileOne, reader] = [
    room.connect(),
    room.connect({ memberId: "bruno" }),
    room.connect({ memberId: "carla", canWrite: false }),
  ];
  for (const peer of [honest, hostileOne, reader]) peer.join();
  const before = Y.encodeStateVector(honest.doc);
  needEntries(honest.doc).set("need/a/order", 1);
  const edit = Y.encodeStateAsUpdate(honest.doc, before);
  honest.socket.say(updateFrame(edit));
  await until(() => expect(honest.saved).toBe(1));
  hostileOne.socket.say(updateFrame(update(encodeText({ left: [honest.doc.clientID, 0] }, "x"))));
  reader.socket.say(updateFrame(update(encodeAny(key, any("scritto da chi legge")))));
  expect(hostileOne.socket.closedWith).toBe(4400);
  expect(reader.socket.closedWith).toBe(4403);
  expect(honest.socket.closedWith).toBeNull();
  expect((await room.store.load(workspaceId, needsDocumentName))?.updates).toHaveLength(1);
});
