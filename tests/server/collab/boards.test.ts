import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { putCards, takeCardsOff } from "~/document/board/keep-cards";
import { addGroup, mergeGroups, putInGroup, removeGroup, splitGroup } from "~/document/board/write-board";
import { boardDocumentName } from "~/document/workspace-document";
import { contentRulesOf } from "../../../server/collab/room/content-rules.ts";
import { Neighbours } from "../../../server/collab/update/neighbours.ts";
import { readOrRefuse } from "../../../server/collab/update/read-or-refuse.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import {
  encodeAny,
  encodeEmbed,
  encodeText,
  encodeType,
  encodeUpdate,
  type StructId,
} from "../../support/hostile/raw-update.ts";
import { createTestRoom, workspaceId } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

const name = boardDocumentName("workshop");

/** A board with a card, and where a value of it is. */
function buildBase() {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 99;
  putCards(doc, [{ id: "a", order: 1, exercise: 0, text: "uno", isInRoom: false, groupId: "" }]);
  return { doc, value: [doc.clientID, 0] as const };
}

function knownOf(base: Y.Doc): Neighbours {
  const known = new Neighbours("several-texts");
  known.add(readUpdate(Y.encodeStateAsUpdate(base)));
  return known;
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
  encodeUpdate({ authors: [{ client: 7, clock: 0, structs }] });
const key = { parent: "board", key: "card/a/group" };

test("whatever a page of a board, or the server, writes there is taken", () => {
  const { doc } = buildBase();
  const known = knownOf(doc);
  const updates: Uint8Array[] = [];
  doc.on("update", (each: Uint8Array) => updates.push(each));
  const [one, other] = ["Trasporti", "Scuola"].map((title) => addGroup(doc, { exercise: 0, title }));
  putInGroup(doc, ["a"], one ?? "");
  const third = splitGroup(doc, one ?? "", ["a"], "Treni");
  mergeGroups(doc, one ?? "", other ?? "");
  removeGroup(doc, third);
  takeCardsOff(doc, ["a"]);
  expect(updates.length).toBeGreaterThan(5);
  for (const each of updates) take(each, known);
});

const hostile: readonly { readonly what: string; readonly write: (value: StructId) => Uint8Array }[] = [
  { what: "a text in a root of its own", write: () => encodeText({ parent: "description/a" }, "x") },
  { what: "a text in the root of a section", write: () => encodeText({ parent: "text" }, "x") },
  { what: "a text in its own root", write: () => encodeText({ parent: "board" }, "x") },
  { what: "a text under a key", write: () => encodeText(key, "x") },
  { what: "a letter behind a value", write: (value) => encodeText({ left: value }, "x") },
  { what: "an embed", write: () => encodeEmbed({ parent: "board" }, "{}") },
  { what: "a type under a key", write: () => encodeType(key, 1) },
  { what: "a key of the needs", write: () => encodeAny({ ...key, key: "need/a/title" }, any("x")) },
  { what: "a key outside the board", write: () => encodeAny({ ...key, parent: "entries" }, any("x")) },
  { what: "a value that holds values", write: () => encodeAny(key, any({ a: 1 })) },
  { what: "a value too long", write: () => encodeAny(key, any("x".repeat(2_001))) },
];

test.each(hostile)("a board refuses $what", ({ write }) => {
  const { doc, value } = buildBase();
  expect(() => take(update(write(value)), knownOf(doc))).toThrow();
});

test("whoever only reads a board changes nothing there", async () => {
  const room = await createTestRoom({ name });
  const reader = room.connect({ canWrite: false });
  reader.join();
  reader.socket.say(updateFrame(update(encodeAny(key, any("x")))));
  await until(() => expect(reader.socket.closedWith).toBe(4403));
  expect((await room.store.load(workspaceId, name))?.updates).toEqual([]);
});
