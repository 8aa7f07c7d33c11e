import { expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { type Batch, encodeBatch, type LineFrame } from "~/collab/http-wire";
import { readFrames } from "~/collab/read-frames";
import type { Admission } from "../../../server/collab/admission/admission.ts";
import { step1Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import { type LiveHttpServer, cookieOf, openLiveHttpServer } from "../../support/live-http-server.ts";
import { buildMember, documentName, storedText, workspaceId } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

const ownPage = "https://cantiere";

interface Asking {
  readonly member?: string | null;
  readonly origin?: string | null;
  readonly method?: string;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** A request by hand, as somebody would make it who means no good. */
function ask(server: LiveHttpServer, path: string, asking: Asking = {}): Promise<Response> {
  const { member = "anna", origin = ownPage, method = "POST", body } = asking;
  const headers = {
    ...(member !== null && { cookie: cookieOf(member) }),
    ...(origin !== null && { origin }),
  };
  return fetch(`${server.origin}/live-http/${path}`, { method, headers, body: body ?? null });
}

const place = `${workspaceId}/${documentName}`;

interface RawHttpLine {
  readonly id: string;
  readonly frames: readonly LineFrame[];
  /** the code the server ended it with; null while it has not */
  code(): number | null;
  send(batch: Batch, asking?: Asking): Promise<number>;
  sendBytes(body: Uint8Array<ArrayBuffer>, asking?: Asking): Promise<number>;
}

async function openLine(server: LiveHttpServer, member = "anna"): Promise<RawHttpLine> {
  const response = await ask(server, place, { member });
  const frames: LineFrame[] = [];
  const follow = async () => {
    for await (const frame of readFrames(response.body!)) frames.push(frame);
  };
  follow().catch(() => undefined);
  await until(() => expect(frames[0]?.kind).toBe("opened"));
  const id = (frames[0] as Extract<LineFrame, { kind: "opened" }>).lineId;
  const sendBytes: RawHttpLine["sendBytes"] = async (body, asking = {}) =>
    (await ask(server, id, { member, ...asking, body })).status;
  return {
    id,
    frames,
    code: () => frames.find((frame) => frame.kind === "closed")?.code ?? null,
    send: (batch, asking) => sendBytes(encodeBatch(batch), asking),
    sendBytes,
  };
}

/** A refusal is a line that ends at once. */
async function codeOf(response: Response): Promise<number | null> {
  for await (const frame of readFrames(response.body!)) if (frame.kind === "closed") return frame.code;
  return null;
}

function writing(text: string): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  doc.getText("text").insert(0, text);
  return updateFrame(Y.encodeStateAsUpdate(doc));
}

const question = step1Frame(Y.encodeStateVector(new Y.Doc()));

test("[NET-5] nobody opens a line over HTTP without a session, from another site, or by an address that asks itself", async () => {
  const server = await openLiveHttpServer();
  expect(await codeOf(await ask(server, place, { member: null }))).toBe(4401);
  expect(await codeOf(await ask(server, place, { origin: null }))).toBe(4401);
  expect(await codeOf(await ask(server, place, { origin: "https://elsewhere" }))).toBe(4401);
  expect(await codeOf(await ask(server, `${workspaceId}/section/other`))).toBe(4404);
  expect(await codeOf(await ask(server, `${workspaceId}/Section`))).toBe(4400);
  expect((await ask(server, place, { method: "GET" })).status).toBe(405);
  expect(server.live.present(workspaceId)).toEqual([]);
});

test.each([4401, 4403, 4404])(
  "[NET-5] what the admission refuses with %i is refused with it",
  async (code) => {
    const authorize = () => Promise.resolve<Admission>({ status: "refused", code });
    expect(await codeOf(await ask(await openLiveHttpServer({ authorize }), place))).toBe(code);
  },
);

test("[NET-5] when the check fails, is silent, or too many are waiting for it, nobody gets in", async () => {
  const failing = await openLiveHttpServer({ authorize: () => Promise.reject(new Error("no database")) });
  expect(await codeOf(await ask(failing, place))).toBe(1013);
  const silent = { authorize: () => new Promise<Admission>(() => undefined) };
  const hanging = await openLiveHttpServer({ ...silent, limits: { admissionMs: 10 } });
  expect(await codeOf(await ask(hanging, place))).toBe(1013);
  const full = await openLiveHttpServer({ limits: { pendingAdmissions: 0 } });
  expect((await ask(full, place)).status).toBe(503);
});

test("[NET-5] a right taken away while the check is under way is not granted by its older answer", async () => {
  let answer: (admission: Admission) => void = () => undefined;
  const authorize = vi.fn(() => new Promise<Admission>((resolve) => (answer = resolve)));
  const server = await openLiveHttpServer({ authorize });
  const asked = ask(server, place);
  await until(() => expect(authorize).toHaveBeenCalled());
  server.live.disconnect({ memberId: "anna" });
  answer({ status: "admitted", member: buildMember(), canWrite: true });
  expect(await codeOf(await asked)).toBe(1013);
});

test("[NET-5] whoever goes away while being checked leaves nothing behind", async () => {
  const waiting: ((memberId: string) => void)[] = [];
  const authorize = vi.fn(async (): Promise<Admission> => {
    const memberId = await new Promise<string>((resolve) => waiting.push(resolve));
    return { status: "admitted", member: buildMember({ memberId }), canWrite: true };
  });
  const server = await openLiveHttpServer({ authorize });
  const going = new AbortController();
  const asked = fetch(`${server.origin}/live-http/${place}`, { method: "POST", signal: going.signal });
  await until(() => expect(waiting).toHaveLength(1));
  going.abort();
  await expect(asked).rejects.toThrow();
  const later = openLine(server);
  await until(() => expect(waiting).toHaveLength(2));
  for (const [index, memberId] of ["gone", "later"].entries()) waiting[index]!(memberId);
  await later;
  expect(server.live.present(workspaceId)).toMatchObject([{ memberId: "later" }]);
});

test("[NET-5] a line takes batches only of the session and the page that opened it", async () => {
  const server = await openLiveHttpServer();
  const line = await openLine(server);
  const batch = { number: 1, messages: [writing("falsa")] };
  expect(await line.send(batch, { member: "mario" })).toBe(410);
  expect(await line.send(batch, { member: null })).toBe(410);
  expect(await line.send(batch, { origin: "https://elsewhere" })).toBe(410);
  expect(await line.send(batch, { origin: null })).toBe(410);
  expect((await ask(server, line.id, { method: "GET" })).status).toBe(405);
  expect((await ask(server, "a".repeat(22), { body: encodeBatch(batch) })).status).toBe(410);
  expect(await line.send({ number: 1, messages: [question] })).toBe(204);
  expect(await storedText(server.store)).toBe("");
  expect(line.code()).toBe(null);
});

test("[NET-5] a line that has ended takes nothing", async () => {
  const server = await openLiveHttpServer();
  const line = await openLine(server);
  server.live.disconnect({ sessionId: "session of anna" });
  await until(() => expect(line.code()).toBe(4401));
  expect(await line.send({ number: 1, messages: [writing("tardi")] })).toBe(410);
  expect(await storedText(server.store)).toBe("");
});

test("[NET-5] a reader who writes over HTTP is sent away, and nothing changes", async () => {
  const server = await openLiveHttpServer();
  const line = await openLine(server, "reader");
  await line.send({ number: 1, messages: [question] });
  await line.send({ number: 2, messages: [writing("abusiva")] });
  await until(() => expect(line.code()).toBe(4403));
  expect(await storedText(server.store)).toBe("");
});

test("[NET-2] a batch that comes again is answered again and taken once; one that skips another is not taken", async () => {
  const server = await openLiveHttpServer();
  const line = await openLine(server);
  await line.send({ number: 1, messages: [question] });
  const batch = { number: 2, messages: [writing("una")] };
  expect(await Promise.all([line.send(batch), line.send(batch)])).toEqual([204, 204]);
  expect(await line.send(batch)).toBe(204);
  expect(await line.send({ number: 4, messages: [writing("saltata")] })).toBe(409);
  await until(async () => expect(await storedText(server.store)).toBe("una"));
  const asked = await line.send({ number: 3, messages: [Uint8Array.of(4)] });
  await until(() => expect(savedOf(line)).toBe(1));
  expect(asked).toBe(204);
});

test.each([
  ["no number", new Uint8Array()],
  ["a message that stops early", Uint8Array.of(1, 200, 1, 5)],
  ["a message longer than there is", Uint8Array.of(1, 255, 255, 255, 255, 15)],
])("[NET-6] a batch with %s ends the line", async (_what, body) => {
  const server = await openLiveHttpServer();
  const line = await openLine(server);
  expect(await line.sendBytes(body)).toBe(400);
  await until(() => expect(line.code()).toBe(4400));
});

test("[NET-6] a message over the limit, or a batch that never ends, ends the line as it ends a WebSocket", async () => {
  const server = await openLiveHttpServer({ limits: { messageBytes: 1000 } });
  const one = await openLine(server);
  expect(await one.send({ number: 1, messages: [new Uint8Array(1001)] })).toBe(413);
  await until(() => expect(one.code()).toBe(1009));
  const other = await openLine(server);
  expect(await other.sendBytes(new Uint8Array(100_000))).toBe(413);
  await until(() => expect(other.code()).toBe(1009));
});

test("[NET-6] a reader of the stream that does not read is let go, and its memory with it", async () => {
  const server = await openLiveHttpServer({ limits: { bufferedBytes: 200_000 } });
  const stuck = await ask(server, place, { member: "mario" });
  const reader = stuck.body!.getReader();
  onTestFinished(() => void reader.cancel().catch(() => undefined));
  const opened = new TextDecoder().decode((await reader.read()).value!.subarray(5));
  const join = encodeBatch({ number: 1, messages: [question] });
  expect((await ask(server, opened, { member: "mario", body: join })).status).toBe(204);
  const doc = new Y.Doc({ gc: false });
  for (let at = 0; at < 40; at++) {
    const before = Y.encodeStateVector(doc);
    doc.getText("text").insert(0, "x".repeat(400_000));
    await server.live.write(workspaceId, documentName, Y.encodeStateAsUpdate(doc, before));
  }
  await until(() => expect(server.live.present(workspaceId)).toEqual([]));
});

test("nothing on the way may keep, compress or collect the stream", async () => {
  const { headers, body } = await ask(await openLiveHttpServer(), place);
  expect(headers.get("cache-control")).toBe("no-store, no-transform");
  expect(headers.get("x-accel-buffering")).toBe("no");
  expect(headers.get("content-encoding")).toBe(null);
  await body!.cancel();
});

function savedOf(line: RawHttpLine): number | undefined {
  const counts = line.frames.flatMap((frame) =>
    frame.kind === "message" && frame.message[0] === 4 ? [frame.message[1]] : [],
  );
  return counts.at(-1);
}
