import { setTimeout as pause } from "node:timers/promises";
import { limits } from "../../../server/collab/limits.ts";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { allSaved, waitFor, waitUntil } from "../../support/faults/wait-for.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { letGo, writeFor } from "../../support/nodes/writers.ts";
import { openTcpLine, type TcpLine, type Weather } from "../../support/tcp-line.ts";
import type { FaultTest } from "./fault-test.ts";

const workspaceId = "workspace";
const documents = ["section/needs", "section/aims"];
/** In the short form silence is borne for a shorter time, on both sides, as everything in it is shorter. */
const noticing = {
  short: { withinMs: 3_000, patience: { askAfterMs: 500, giveUpAfterMs: 1_500 }, limits: { pingMs: 1_000 } },
  long: { withinMs: 15_000, patience: {}, limits: { pingMs: limits.pingMs } },
} as const;
const perWeatherMs = { short: 800, long: 15_000 };
const weathers: readonly Partial<Weather>[] = [
  { delayMs: 2_000, jitterMs: 1_000 },
  { bytesPerSecond: 5_000 },
  { sliceBytes: 3 },
];
const backWithinMs = 60_000;

/** A bad network between most people and the server: slow, thin, in pieces, torn, and silent without an end. */
export const faultyNetwork: FaultTest = {
  name: "faulty-network",
  async run(scale, { minutes }) {
    const { patience, withinMs, ...settings } = noticing[scale];
    const server = await FaultyServer.start({ workspaceId, documents, ...settings });
    const line = await openTcpLine({ port: server.port, host: "127.0.0.1" });
    const open = (count: number, label: string, port: number) =>
      Array.from({ length: count }, (_, index) => {
        const documentName = documents[index % documents.length]!;
        return new LiveWriter({ memberId: `${label}${index}`, workspaceId, documentName, patience }, port);
      });
    const [far, near] = [open(6, "far", line.port), open(2, "near", server.port)];
    const all = [...far, ...near];
    try {
      await allSaved(all);
      for (const weather of weathers) {
        line.become(scale === "short" ? soften(weather) : weather);
        await writeFor(all, perWeatherMs[scale], 3);
      }
      line.become({});
      await writeAndTear(all, line, perWeatherMs[scale]);
      await allSaved(all, backWithinMs);
      const noticed = await fallSilent(server, line, { far, near });
      if (scale === "long") await writeInAll(all, line, minutes * 60_000);
      line.mend();
      line.become({});
      const backMs = await allSaved(all, backWithinMs);
      const account = await accountMarks(server, all);
      letGo(all);
      const isNoticed = Math.max(noticed.noticedHereMs, noticed.noticedByServerMs) <= withinMs;
      return {
        passed: isWhole(account) && isNoticed && !server.hasExited,
        figures: { ...account, ...noticed, backMs: Math.round(backMs) },
      };
    } finally {
      await line.close();
      await server.stop();
    }
  },
};

/** For the short form: a tenth of the delay, so that its patience bears it. */
function soften({ delayMs = 0, jitterMs = 0, ...weather }: Partial<Weather>): Partial<Weather> {
  return { delayMs: delayMs / 10, jitterMs: jitterMs / 10, ...weather };
}

/** Everybody's line is torn at any moment, in the middle of what is said. */
async function writeAndTear(all: readonly LiveWriter[], line: TcpLine, ms: number): Promise<void> {
  const end = performance.now() + ms;
  const writing = writeFor(all, ms, 3);
  while (performance.now() < end) {
    await pause(200 + Math.random() * 1_300);
    line.reset();
  }
  await writing;
  // Everybody has heard of the last one.
  await pause(300);
}

/** Nothing passes any more, and nobody is told: how long until each end knows? */
async function fallSilent(
  server: FaultyServer,
  line: TcpLine,
  { far, near }: { readonly far: readonly LiveWriter[]; readonly near: readonly LiveWriter[] },
) {
  line.swallow();
  // Half of them write into nothing, the others only read.
  for (const writer of far.slice(0, far.length / 2)) writer.write();
  const isOffline = (writer: LiveWriter) => writer.connection.saveState.getSnapshot().status === "offline";
  const [noticedHereMs, noticedByServerMs] = await Promise.all([
    waitFor("everybody knows", () => far.every(isOffline), 60_000),
    waitUntil("the server knows", async () => (await server.figures()).sockets <= near.length, 60_000),
  ]);
  line.mend();
  return { noticedHereMs: Math.round(noticedHereMs), noticedByServerMs: Math.round(noticedByServerMs) };
}

/** One weather after the other, in no order, while everybody writes. */
async function writeInAll(all: readonly LiveWriter[], line: TcpLine, ms: number): Promise<void> {
  const end = performance.now() + ms;
  const writing = writeFor(all, ms, 2);
  const changes: readonly (() => void)[] = [
    ...weathers.map((weather) => () => line.become(weather)),
    () => line.become({}),
    () => line.reset(),
    () => line.swallow(),
    () => line.cut(),
  ];
  while (performance.now() < end) {
    changes[Math.floor(Math.random() * changes.length)]!();
    await pause(3_000 + Math.random() * 12_000);
    line.mend();
  }
  await writing;
}
