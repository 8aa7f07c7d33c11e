import { expect, onTestFinished, test } from "vitest";
import { WebSocket as NodeWebSocket } from "ws";
import type { Fetch } from "~/collab/http-sender";
import { asWebSocket, HttpSocket } from "~/collab/http-socket";
import { connectLiveDocument, type LiveConnection } from "~/collab/live-connection";
import { createLineChooser } from "~/collab/line-chooser";
import { sectionText } from "~/document/workspace-document";
import { fetchAs, type LiveHttpServer, openLiveHttpServer } from "../support/live-http-server.ts";
import { documentName, storedText, workspaceId } from "../support/live-room.ts";
import { until } from "../support/until.ts";

function connect(
  server: LiveHttpServer,
  memberId: string,
  through?: (fetch: Fetch) => Fetch,
): LiveConnection {
  const fetchAnswer = through?.(fetchAs(memberId)) ?? fetchAs(memberId);
  const connection = connectLiveDocument({
    workspaceId,
    documentName,
    accountId: memberId,
    url: server.url,
    connect: (url) => asWebSocket(new HttpSocket(url, fetchAnswer)),
  });
  onTestFinished(() => connection.destroy());
  return connection;
}

const statusOf = (connection: LiveConnection) => connection.saveState.getSnapshot().status;
const textOf = (connection: LiveConnection) => sectionText(connection.doc).toJSON();
const isBatch = (address: string) => !address.includes(workspaceId);

function type(connection: LiveConnection, words: string): void {
  const text = sectionText(connection.doc);
  text.insert(text.length, words);
}

test("[NET-1] two people write at once without WebSockets: both have both, and both are told it is saved", async () => {
  const server = await openLiveHttpServer();
  const [anna, bruno] = [connect(server, "anna"), connect(server, "bruno")];
  await Promise.all([anna.whenReady, bruno.whenReady]);
  for (let at = 0; at < 20; at++) {
    type(anna, `a${at} `);
    type(bruno, `b${at} `);
  }
  await until(() => expect([statusOf(anna), statusOf(bruno)]).toEqual(["saved", "saved"]));
  await until(() => expect(textOf(anna)).toBe(textOf(bruno)));
  expect(textOf(anna).split(" ")).toHaveLength(41);
  expect(await storedText(server.store)).toBe(textOf(anna));
  await until(() => expect(anna.people.getSnapshot()).toMatchObject([{ memberId: "bruno" }]));
  expect(server.upgrades).toEqual([]);
});

test("[NET-1] a text of several megabytes arrives whole", async () => {
  const server = await openLiveHttpServer();
  const anna = connect(server, "anna");
  await until(() => expect(statusOf(anna)).toBe("saved"));
  for (let at = 0; at < 6; at++) {
    type(anna, "x".repeat(500_000));
    await until(() => expect(statusOf(anna)).toBe("saved"));
  }
  const bruno = connect(server, "bruno");
  await bruno.whenReady;
  await until(() => expect(textOf(bruno)).toHaveLength(3_000_000));
});

test("[NET-2] a batch whose answer is lost is sent again, and taken once", async () => {
  const server = await openLiveHttpServer();
  let lost = 0;
  const anna = connect(server, "anna", (fetch) => async (address, options) => {
    const answer = await fetch(address, options);
    if (!isBatch(address) || lost++ % 2 === 1) return answer;
    throw new TypeError("the network went away after the server had it");
  });
  await until(() => expect(statusOf(anna)).toBe("saved"));
  for (const word of ["uno ", "due ", "tre "]) {
    type(anna, word);
    await until(() => expect(statusOf(anna)).toBe("saved"));
  }
  type(anna, "quattro");
  await until(() => expect(statusOf(anna)).toBe("saved"));
  expect(await storedText(server.store)).toBe("uno due tre quattro");
  expect((await server.store.load(workspaceId, documentName))?.lastSeq).toBe(4);
  expect(lost).toBeGreaterThan(8);
});

test("[NET-2] a batch that never arrived is sent again", async () => {
  const server = await openLiveHttpServer();
  let attempts = 0;
  const anna = connect(server, "anna", (fetch) => (address, options) => {
    if (isBatch(address) && attempts++ % 3 === 0) return Promise.reject(new TypeError("no network"));
    if (isBatch(address) && attempts % 3 === 2) return Promise.resolve(new Response("busy", { status: 502 }));
    return fetch(address, options);
  });
  await anna.whenReady;
  type(anna, "ciao");
  await until(() => expect(statusOf(anna)).toBe("saved"));
  expect(await storedText(server.store)).toBe("ciao");
});

test("[NET-2] the page of a proxy in place of an answer is not taken for the server's word", async () => {
  const server = await openLiveHttpServer();
  let isCaptive = false;
  const anna = connect(server, "anna", (fetch) => (address, options) => {
    if (isCaptive) return Promise.resolve(new Response("<h1>Benvenuto nella rete</h1>"));
    return fetch(address, options);
  });
  await anna.whenReady;
  await until(() => expect(statusOf(anna)).toBe("saved"));
  isCaptive = true;
  type(anna, "ciao");
  server.live.disconnect({ memberId: "anna" });
  await until(() => expect(statusOf(anna)).toBe("offline"));
  isCaptive = false;
  anna.retryNow();
  await until(() => expect(statusOf(anna)).toBe("saved"));
  expect(await storedText(server.store)).toBe("ciao");
});

test("[NET-3] a session that is ended ends the line for good, and what was not stored is counted", async () => {
  const server = await openLiveHttpServer();
  const anna = connect(server, "anna");
  await anna.whenReady;
  server.live.disconnect({ sessionId: "session of anna" });
  await until(() => expect(anna.saveState.getSnapshot()).toMatchObject({ status: "refused", code: 4401 }));
  type(anna, "ancora");
  expect(anna.saveState.getSnapshot()).toMatchObject({ unsent: 1 });
});

test("[NET-3] the server's last word counts, also when a batch finds the line gone first", async () => {
  const server = await openLiveHttpServer();
  let isHeld = false;
  const anna = connect(server, "anna", (fetch) => async (address, options) => {
    const answer = await fetch(address, options);
    if (isBatch(address)) return answer;
    const slowly = new TransformStream<Uint8Array, Uint8Array>({
      async transform(piece, controller) {
        if (isHeld) await new Promise((resolve) => setTimeout(resolve, 200));
        controller.enqueue(piece);
      },
    });
    return new Response(answer.body!.pipeThrough(slowly));
  });
  await until(() => expect(statusOf(anna)).toBe("saved"));
  isHeld = true;
  server.live.disconnect({ sessionId: "session of anna" });
  type(anna, "tardi");
  await until(() => expect(anna.saveState.getSnapshot()).toMatchObject({ status: "refused", code: 4401 }));
});

test("[NET-7] where a network refuses WebSockets the chosen line is HTTP, and people write over it", async () => {
  const server = await openLiveHttpServer({ isBlocked: () => true });
  const chooser = createLineChooser({
    openWebSocket: (url) => new NodeWebSocket(url) as unknown as WebSocket, // has all that is used
    openHttp: (url) => asWebSocket(new HttpSocket(url, fetchAs("anna"))),
  });
  const anna = connectLiveDocument({
    workspaceId,
    documentName,
    accountId: "anna",
    url: server.url,
    connect: chooser.connect,
  });
  onTestFinished(() => anna.destroy());
  await anna.whenReady;
  type(anna, "ciao");
  await until(() => expect(statusOf(anna)).toBe("saved"));
  expect(await storedText(server.store)).toBe("ciao");
  expect([chooser.isSlow.getSnapshot(), server.upgrades]).toEqual([
    true,
    ["/live/workspace/section/needs?account=anna"],
  ]);
});

test("[NET-3] a message larger than the server takes is final", async () => {
  const server = await openLiveHttpServer();
  const anna = connect(server, "anna");
  await anna.whenReady;
  type(anna, "x".repeat(1024 * 1024 + 1));
  await until(() => expect(anna.saveState.getSnapshot()).toMatchObject({ status: "refused", code: 4413 }));
});

test("[NET-3] a server that restarts says so, and whoever wrote comes back", async () => {
  const server = await openLiveHttpServer();
  const anna = connect(server, "anna");
  await anna.whenReady;
  const closed = new Promise<number>((resolve) => {
    const socket = new HttpSocket(`${server.url}/${workspaceId}/${documentName}`, fetchAs("bruno"));
    socket.onopen = () => void server.live.close();
    socket.onclose = ({ code }) => resolve(code);
  });
  expect(await closed).toBe(1012);
  await until(() => expect(statusOf(anna)).toBe("offline"));
});

test("[NET-4] an end of the line that is gone is noticed by the server", async () => {
  const server = await openLiveHttpServer({ limits: { httpHeartbeatMs: 10, httpSilenceMs: 60 } });
  const socket = new HttpSocket(`${server.url}/${workspaceId}/${documentName}`, (address, options) =>
    isBatch(address) ? new Promise(() => undefined) : fetchAs("anna")(address, options),
  );
  onTestFinished(() => socket.close());
  const closed = new Promise<number>((resolve) => (socket.onclose = ({ code }) => resolve(code)));
  await until(() => expect(server.live.present(workspaceId)).toHaveLength(1));
  expect(await closed).toBe(1006);
  await until(() => expect(server.live.present(workspaceId)).toHaveLength(0));
});

test("[NET-4] a line on which nobody writes stays open", async () => {
  const server = await openLiveHttpServer({ limits: { httpHeartbeatMs: 5, httpSilenceMs: 100 } });
  let batches = 0;
  const anna = connect(server, "anna", (fetch) => (address, options) => {
    if (isBatch(address)) batches++;
    return fetch(address, options);
  });
  await anna.whenReady;
  const before = batches;
  await until(() => expect(batches).toBeGreaterThan(before + 40));
  expect(statusOf(anna)).toBe("saved");
});
