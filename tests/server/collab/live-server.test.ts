import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { connectLiveDocument, type LiveConnection } from "~/collab/live-connection";
import { sectionText } from "~/document/workspace-document";
import type { Admission, Authorize } from "../../../server/collab/admission/admission.ts";
import type { Bus } from "../../../server/bus/bus.ts";
import { createLocalBus } from "../../../server/bus/local-bus.ts";
import { createLiveDocuments, type LiveServer } from "../../../server/collab/live-documents.ts";
import type { Limits } from "../../../server/collab/limits.ts";
import { createMemoryUpdateStore } from "../../../server/collab/store/memory-update-store.ts";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import { connectBuses } from "../../support/connected-buses.ts";
import {
  buildMember,
  createTestLog,
  documentName,
  storedText,
  workspaceId,
} from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

interface Opened {
  readonly url: string;
  readonly live: LiveServer;
  readonly server: Server;
}

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Believes `?member=<id>`; `reader` may only read. */
const believe: Authorize = (request) => {
  const memberId = new URL(request.url ?? "", "http://localhost").searchParams.get("member");
  const admitted = (id: string): Admission => ({
    status: "admitted",
    member: buildMember({ memberId: id }),
    canWrite: id !== "reader",
  });
  return Promise.resolve(memberId === null ? { status: "refused", code: 4401 } : admitted(memberId));
};

async function createStore(): Promise<UpdateStore> {
  const store = createMemoryUpdateStore(createTestLog());
  await store.ensureDocument(workspaceId, documentName);
  return store;
}

async function open(
  settings: {
    store?: UpdateStore;
    authorize?: Authorize;
    limits?: Partial<Limits>;
    port?: number;
    bus?: Bus;
    onPresence?: (workspaceId: string) => void;
  } = {},
): Promise<Opened> {
  const store = settings.store ?? (await createStore());
  const clock = { now: () => new Date(0) };
  const authorize = settings.authorize ?? believe;
  const limits = { closeMs: 200, ...settings.limits };
  const { bus = createLocalBus(), onPresence = () => undefined } = settings;
  const log = createTestLog();
  const live = createLiveDocuments({ store, authorize, clock, limits, log, bus, onPresence });
  const server = createServer((_request, response) => response.end("page"));
  server.on("upgrade", (request, socket, head) => {
    live.handleUpgrade(request, socket, head);
    if (!request.url?.startsWith("/live/")) socket.end("HTTP/1.1 418 Other\r\n\r\n");
  });
  server.listen(settings.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => {
    await live.close();
    server.close();
  });
  return { live, server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/live` };
}

/** Opens a bare line and tells how it ended. */
async function closeCodeOf(
  url: string,
  onOpen: (socket: WebSocket) => void = () => undefined,
): Promise<number> {
  const socket = new WebSocket(url);
  socket.on("open", () => onOpen(socket));
  socket.on("error", () => undefined);
  const [code] = (await once(socket, "close")) as [number];
  return code;
}

/** The latest line of each member. */
const lines = new Map<string, WebSocket>();

function connect(url: string, memberId: string): LiveConnection {
  const connection = connectLiveDocument({
    workspaceId,
    documentName,
    accountId: memberId,
    url,
    connect: (address) => {
      const line = new WebSocket(`${address}&member=${memberId}`);
      lines.set(memberId, line);
      return line as unknown as globalThis.WebSocket; // has all that the live socket uses
    },
  });
  closing.push(() => connection.destroy());
  return connection;
}

const place = `/${workspaceId}/${documentName}`;
const statusOf = (connection: LiveConnection) => connection.saveState.getSnapshot().status;
const textOf = (connection: LiveConnection) => sectionText(connection.doc).toJSON();

test("[SYN-12] who is not signed in, not allowed, or asks for what does not exist is told so for good", async () => {
  const { url } = await open();
  expect(await closeCodeOf(url + place)).toBe(4401);
  expect(await closeCodeOf(`${url}/${workspaceId}/section/other?member=anna`)).toBe(4404);
  const refusing = await open({ authorize: () => Promise.resolve({ status: "refused", code: 4403 }) });
  expect(await closeCodeOf(refusing.url + place)).toBe(4403);
});

test.each([
  "/workspace",
  "/workspace/",
  "//section/needs",
  "/workspace/Section",
  "/workspace/..%2f",
  "/w*/section/needs",
  `/workspace/${"a".repeat(300)}`,
])("[SYN-12] an address that names nothing possible is refused before anybody is asked: %s", async (path) => {
  const authorize = vi.fn(believe);
  const { url } = await open({ authorize });
  expect(await closeCodeOf(`${url}${path}?member=anna`)).toBe(4400);
  expect(authorize).not.toHaveBeenCalled();
});

test("[SYN-12] when the check itself fails nobody gets in, and everybody may try again", async () => {
  const failing = await open({ authorize: () => Promise.reject(new Error("no database")) });
  expect(await closeCodeOf(failing.url + place)).toBe(1013);
  const hanging = await open({ authorize: () => new Promise(() => undefined), limits: { admissionMs: 10 } });
  expect(await closeCodeOf(hanging.url + place)).toBe(1013);
});

test("[SYN-8] a right taken away while the check is under way is not granted by its older answer", async () => {
  let answer = (): void => undefined;
  const authorize: Authorize = async (...asked) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return believe(...asked);
  };
  const checking = vi.fn(authorize);
  const { url, live } = await open({ authorize: checking });
  const closed = closeCodeOf(`${url}${place}?member=anna`);
  await until(() => expect(checking).toHaveBeenCalled());
  live.disconnect({ memberId: "anna" });
  answer();
  expect(await closed).toBe(1013);
});

test("other paths are left to others", async () => {
  const { url } = await open();
  const socket = new WebSocket(url.replace("/live", "/hmr"));
  const [error] = (await once(socket, "error")) as [Error];
  expect(error.message).toContain("418");
});

test("[SYN-10] compression is not agreed to, and a message over the limit ends the line", async () => {
  const { url } = await open();
  let extensions = "?";
  const code = await closeCodeOf(`${url}${place}?member=anna`, (socket) => {
    extensions = socket.extensions;
    socket.send(new Uint8Array(1024 * 1024 + 1));
  });
  expect([extensions, code]).toEqual(["", 1009]);
});

test("two people write at once: both have both, and both are told it is saved", async () => {
  const store = await createStore();
  const { url } = await open({ store });
  const [anna, bruno] = [connect(url, "anna"), connect(url, "bruno")];
  await Promise.all([anna.whenReady, bruno.whenReady]);
  sectionText(anna.doc).insert(0, "Anna ");
  sectionText(bruno.doc).insert(0, "Bruno ");
  await until(() => expect([statusOf(anna), statusOf(bruno)]).toEqual(["saved", "saved"]));
  await until(() => expect(textOf(anna)).toBe(textOf(bruno)));
  expect(textOf(anna)).toMatch(/^(Anna Bruno|Bruno Anna) $/);
  expect(await storedText(store)).toBe(textOf(anna));
});

test("people see each other by the names of their sessions, and no longer after one has gone", async () => {
  const { url, live } = await open();
  const [anna, bruno] = [connect(url, "anna"), connect(url, "bruno")];
  await Promise.all([anna.whenReady, bruno.whenReady]);
  bruno.awareness.setLocalStateField("user", { name: "Sindaca" });
  await until(() =>
    expect(anna.people.getSnapshot()).toMatchObject([
      { memberId: "bruno", name: "Anna Bianchi", documentName },
    ]),
  );
  expect(live.present(workspaceId).map(({ memberId, documents }) => [memberId, documents])).toEqual([
    ["anna", [documentName]],
    ["bruno", [documentName]],
  ]);
  expect(live.present("elsewhere")).toEqual([]);
  bruno.destroy();
  await until(() => expect(anna.people.getSnapshot()).toEqual([]));
});

test("[PRE-4] who comes and goes is known on every node by the time it is told there", async () => {
  const store = await createStore();
  const buses = connectBuses(2);
  const seen: number[][] = [[], []];
  const nodes = await Promise.all(
    buses.map((bus, node) =>
      open({ store, bus, onPresence: () => seen[node]!.push(nodes[node]!.live.present(workspaceId).length) }),
    ),
  );
  const anna = connect(nodes[0]!.url, "anna");
  await until(() => expect(seen).toEqual([[1], [1]]));
  anna.destroy();
  await until(() =>
    expect(seen).toEqual([
      [1, 0],
      [1, 0],
    ]),
  );
});

test("whoever comes back after a broken line is seen again at once", async () => {
  const { url } = await open();
  const [anna, bruno] = [connect(url, "anna"), connect(url, "bruno")];
  await Promise.all([anna.whenReady, bruno.whenReady]);
  await until(() => expect(anna.people.getSnapshot()).toHaveLength(1));
  lines.get("bruno")!.terminate();
  await until(() => expect(anna.people.getSnapshot()).toHaveLength(0));
  await until(() => expect(anna.people.getSnapshot()).toHaveLength(1));
});

test("[SAVE-2] what is typed without a server is counted, and arrives once when there is one again", async () => {
  const store = await createStore();
  const first = await open({ store });
  const anna = connect(first.url, "anna");
  await anna.whenReady;
  sectionText(anna.doc).insert(0, "prima ");
  await until(() => expect(statusOf(anna)).toBe("saved"));
  const { port } = first.server.address() as AddressInfo;
  await first.live.close();
  first.server.close();
  await until(() => expect(statusOf(anna)).toBe("offline"));
  for (const word of ["uno ", "due "]) sectionText(anna.doc).insert(sectionText(anna.doc).length, word);
  expect(anna.saveState.getSnapshot()).toMatchObject({ status: "offline", unsent: 2 });
  await open({ store, port });
  anna.retryNow();
  await until(() => expect(statusOf(anna)).toBe("saved"));
  expect(await storedText(store)).toBe("prima uno due ");
});

test("[SAVE-3] a member who is sent away keeps the text on the screen and is told how much was not stored", async () => {
  const { url, live } = await open();
  const anna = connect(url, "anna");
  await anna.whenReady;
  live.disconnect({ sessionId: "session of anna" });
  await until(() => expect(anna.saveState.getSnapshot()).toMatchObject({ status: "refused", code: 4401 }));
  sectionText(anna.doc).insert(0, "ancora");
  expect(anna.saveState.getSnapshot()).toMatchObject({ unsent: 1 });
  expect(anna.status.getSnapshot().status).toBe("ready");
});

test("[SAVE-3] who may not see a document is shown that, not an empty text", async () => {
  const { url } = await open({ authorize: () => Promise.resolve({ status: "refused", code: 4403 }) });
  const anna = connect(url, "anna");
  const shown: string[] = [];
  anna.status.subscribe(() => shown.push(anna.status.getSnapshot().status));
  await until(() => expect(anna.status.getSnapshot()).toEqual({ status: "refused", code: 4403 }));
  expect(shown).toEqual(["refused"]);
});

test("[SAVE-4] without a server and without a copy nothing is shown as an empty text", async () => {
  const { url, live, server } = await open();
  await live.close();
  server.close();
  const anna = connect(url, "anna");
  await until(() => expect(anna.status.getSnapshot().status).toBe("unavailable"));
});

test("[SAVE-1] a reader is told that nothing is missing", async () => {
  const { url } = await open();
  const reader = connect(url, "reader");
  await until(() => expect(statusOf(reader)).toBe("saved"));
});

test("two tabs of one person never share a client id", async () => {
  const { url } = await open();
  const [one, other] = [connect(url, "anna"), connect(url, "anna")];
  await Promise.all([one.whenReady, other.whenReady]);
  expect(one.doc.clientID).not.toBe(other.doc.clientID);
});

test("[SAVE-6] leaving the screen with changes on their way goes on until they are stored", async () => {
  const store = await createStore();
  const first = await open({ store });
  const anna = connect(first.url, "anna");
  await anna.whenReady;
  const { port } = first.server.address() as AddressInfo;
  await first.live.close();
  first.server.close();
  await until(() => expect(statusOf(anna)).toBe("offline"));
  sectionText(anna.doc).insert(0, "ciao");
  anna.destroy();
  await open({ store, port });
  await until(async () => expect(await storedText(store)).toBe("ciao"));
});

test("pages read the text that is stored, and the same again as long as nobody writes", async () => {
  const { live } = await open();
  expect(await live.read(workspaceId, documentName)).toMatchObject({ seq: 0 });
  const doc = new Y.Doc({ gc: false });
  sectionText(doc).insert(0, "Bisogni\nCasa");
  await live.write(workspaceId, documentName, Y.encodeStateAsUpdate(doc));
  const text = await live.readText(workspaceId, documentName);
  expect(text).toMatchObject({
    seq: 1,
    blocks: [{ runs: [{ text: "Bisogni" }] }, { runs: [{ text: "Casa" }] }],
  });
  expect((await live.readText(workspaceId, documentName)).blocks).toBe(text.blocks);
  sectionText(doc).insert(0, "I ");
  await live.write(workspaceId, documentName, Y.encodeStateAsUpdate(doc));
  expect((await live.readText(workspaceId, documentName)).seq).toBe(2);
  await expect(live.read(workspaceId, "section/other")).rejects.toMatchObject({ name: "UnknownDocument" });
});

test("a document that takes longer to read than a task of a worker may is waited for, and nobody is sent away", async () => {
  const { url, live } = await open({ limits: { builderTaskMs: 1 } });
  const anna = connect(url, "anna");
  await until(() => expect(statusOf(anna)).toBe("saved"));
  expect(await live.readText(workspaceId, documentName)).toMatchObject({ seq: 0 });
  expect(live.present(workspaceId)).toHaveLength(1);
});

test("[STO-4] a server that closes tells everyone to come back, and lets nobody in any more", async () => {
  const { url, live } = await open();
  const closed = closeCodeOf(`${url}${place}?member=bruno`);
  await until(() => expect(live.present(workspaceId)).toHaveLength(1));
  await live.close();
  expect(await closed).toBe(1012);
  expect(await closeCodeOf(`${url}${place}?member=bruno`)).toBe(1012);
});

test("[BLD-3] of a quarantined document pages read how it was before it broke, and nobody is let in", async () => {
  const store = await createStore();
  const { live } = await open({ store });
  const doc = new Y.Doc({ gc: false });
  sectionText(doc).insert(0, "Bisogni");
  await live.write(workspaceId, documentName, Y.encodeStateAsUpdate(doc));
  const { documentId } = (await store.load(workspaceId, documentName))!;
  const broken = { memberId: null, connection: "test", receivedAt: new Date(0), bytes: Uint8Array.of(9, 9) };
  await store.append([{ documentId, updates: [broken], newAuthors: [] }]);
  await store.quarantine(documentId, { at: new Date(0), reason: "test" });
  const again = await open({ store });
  expect(await closeCodeOf(`${again.url}${place}?member=anna`)).toBe(4423);
  expect(await again.live.readText(workspaceId, documentName)).toEqual({
    seq: 1,
    blocks: [{ type: "paragraph", indent: 0, runs: [{ text: "Bisogni" }] }],
    underRepair: true,
  });
  await expect(again.live.read(workspaceId, documentName)).rejects.toMatchObject({
    name: "QuarantinedDocument",
  });
});
