import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { liveHttpPath } from "../../../app/collab/http-wire.ts";
import type { Admission } from "../../../server/collab/admission/admission.ts";
import { createLiveDocuments } from "../../../server/collab/live-documents.ts";
import type { Log } from "../../../server/collab/log.ts";
import { openHttpServer } from "../../../server/http/open-server.ts";
import { createFaultyBus } from "./faulty-bus.ts";
import { createFaultyStore, failAs } from "./faulty-store.ts";
import { openKept } from "./open-kept.ts";
import { shiftClock } from "./shift-clock.ts";
import { watchLoop } from "./watch-loop.ts";
import {
  type Faults,
  type FaultySettings,
  noFaults,
  type Order,
  type ProcessFigures,
  type StoredBytes,
} from "./orders.ts";

/**
 * The live server alone in a process of its own, with the product's engine and limits, and faults that its
 * parent turns on and off. Believes `?member=<id>`; a name that begins with `reader` may only read.
 */
const write = () => failNow("log");
const log: Log = { info: write, warn: write, error: write };
// Written by the parent, which is of the same code.
const settings = JSON.parse(process.env["FAULTY_SETTINGS"] ?? "") as FaultySettings;
let faults: Faults = noFaults;
let unhandled = 0;
let cpuBefore = process.cpuUsage();
const loop = watchLoop();

// A rejection nobody handles ends the process: it is counted on the way.
process.on("unhandledRejection", () => unhandled++);
process.on("disconnect", () => process.exit(1));
process.on("SIGTERM", () => void close().finally(() => process.exit(0)));

const { workspaceId, limits = {} } = settings;
const { store: kept, pool, close } = await openKept(settings, log);
for (const name of settings.documents) await kept.ensureDocument(workspaceId, name);
const live = createLiveDocuments({
  store: createFaultyStore(kept, () => faults),
  authorize: (request) => failAs(faults.authorize, () => authorize(request)),
  clock: {
    now() {
      failNow("clock");
      return new Date();
    },
  },
  onPresence: () => failNow("onPresence"),
  bus: createFaultyBus(() => failNow("bus")),
  metrics: {
    committed: () => failNow("metrics"),
    acknowledged: () => failNow("metrics"),
    refused: () => failNow("metrics"),
  },
  log,
  limits,
});
const server = openHttpServer();
server.on("request", (request, response) => {
  if (request.url?.startsWith(`${liveHttpPath}/`) === true) live.handleHttp(request, response);
  else response.end("ok");
});
server.on("upgrade", live.handleUpgrade);
server.listen(0, "127.0.0.1", 4096, () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", ({ id, order }: { readonly id: number; readonly order: Order }) => {
  obey(order).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});

async function obey(order: Order): Promise<ProcessFigures | StoredBytes | null> {
  switch (order.kind) {
    case "faults":
      faults = { ...noFaults, ...order.faults };
      shiftClock(faults.clockShiftMs);
      return null;
    case "open":
      for (const name of order.documents) await kept.ensureDocument(workspaceId, name);
      return null;
    case "sql":
      await pool?.query(order.statement);
      return null;
    case "figures":
      return takeFigures();
    case "stored":
      return readStored(order.document);
  }
}

async function readStored(name: string): Promise<StoredBytes | null> {
  const stored = await kept.load(workspaceId, name);
  if (stored === null) return null;
  return { lastSeq: stored.lastSeq, snapshot: stored.snapshot?.state ?? null, updates: stored.updates };
}

function takeFigures(): ProcessFigures {
  const cpu = process.cpuUsage(cpuBefore);
  cpuBefore = process.cpuUsage();
  return {
    ...loop.take(),
    cpuMs: (cpu.user + cpu.system) / 1000,
    memoryBytes: process.memoryUsage.rss(),
    unhandled,
    sockets: live.size().sockets,
  };
}

function authorize(request: IncomingMessage): Promise<Admission> {
  const memberId = new URL(request.url ?? "", "http://localhost").searchParams.get("member");
  if (memberId === null || faults.signedOut.includes(memberId))
    return Promise.resolve({ status: "refused", code: 4401 });
  const identity = { memberId, accountId: memberId, sessionId: memberId };
  const member = { ...identity, name: memberId, organisation: "Prova", colour: 1 as const };
  return Promise.resolve({ status: "admitted", member, canWrite: !memberId.startsWith("reader") });
}

function failNow(hook: "clock" | "onPresence" | "bus" | "metrics" | "log"): void {
  if (faults[hook] !== "none") throw new Error(`${hook} throws on purpose`);
}
