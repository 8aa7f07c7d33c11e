import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import type { Log } from "../../../server/collab/log.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { sealDocuments } from "../../../server/collab/seal/seals.ts";
import { type BuiltProcess, startBuiltProcess } from "../../support/built-process.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { accountSeal, isAnswered, noSeals, type SealFigures } from "../../support/faults/account-seal.ts";
import { onOwnDatabase } from "../../support/own-database.ts";
import type { FaultTest } from "./fault-test.ts";
import { insertBareWorkspace } from "../../support/bare-workspace.ts";

const choice = {
  short: { runs: 6, writers: 8, kills: 2, doubles: 2 },
  long: { runs: 200, writers: 20, kills: 10, doubles: 10 },
} as const;
const workspaceId = "workspace";
const answeredWithinMs = 20_000;
const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Documents sealed while people write, the server killed meanwhile, two who press at once. */
export const freeze: FaultTest = {
  name: "freeze",
  async run(scale) {
    const { runs, ...chosen } = choice[scale];
    const figures = await onOwnDatabase((url) => runAll(url, choice[scale]));
    const { beyondTheSeal, doubled, unanswered, seals, wrongHashes } = figures;
    const isSound = beyondTheSeal + doubled + unanswered + wrongHashes === 0 && seals === runs;
    return { figures: { runs, ...chosen, ...figures }, passed: isSound };
  },
};

async function runAll(url: string, chosen: (typeof choice)[keyof typeof choice]): Promise<SealFigures> {
  const pool = createLivePool(url, silentLog);
  const store = createPostgresUpdateStore(pool);
  await insertBareWorkspace(pool, workspaceId);
  const figures = noSeals();
  let server = await startServer(url);
  try {
    for (let run = 0; run < chosen.runs; run++) {
      const name = `section/run-${run}`;
      await store.ensureDocument(workspaceId, name);
      const writers = Array.from(
        { length: chosen.writers },
        (_, index) =>
          new LiveWriter({ memberId: `m${run}-${index}`, workspaceId, documentName: name }, server.port),
      );
      await waitFor(() =>
        writers.every((writer) => writer.connection.saveState.getSnapshot().status === "saved"),
      );
      const writing = writeUntilRefused(writers);
      await pause(40 + ((run * 53) % 120));
      if (run < chosen.kills) server = await killWhileSealing(url, server, name, writers);
      else if (run < chosen.kills + chosen.doubles)
        await Promise.all([pressSeal(pool, name), askForSeal(server.process, name)]);
      else await askForSeal(server.process, name);
      await writing;
      await waitFor(() => writers.every(isAnswered));
      await accountSeal(figures, { pool, store, workspaceId, name, writers });
      for (const writer of writers) writer.connection.destroy();
    }
    return figures;
  } finally {
    server.process.kill("SIGKILL");
    await pool.end();
  }
}

function startServer(url: string): Promise<BuiltProcess> {
  return startBuiltProcess("live-process", {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

async function askForSeal(server: ChildProcess, name: string): Promise<void> {
  const answer = Promise.race([once(server, "message"), once(server, "exit")]);
  server.send({ workspaceId, names: [name], memberId: null });
  const [said] = (await answer) as [unknown];
  const isSealed = typeof said === "object" && said !== null && "seal" in said;
  if (!isSealed) throw new Error(`the server did not seal: ${JSON.stringify(said)}`);
}

async function pressSeal(pool: ReturnType<typeof createLivePool>, name: string): Promise<void> {
  await sealDocuments(pool, { workspaceId, names: [name], memberId: null, sealedAt: new Date() });
}

/** Whoever pressed presses again when the server is back, and may find that the seal had been made. */
async function killWhileSealing(
  url: string,
  server: BuiltProcess,
  name: string,
  writers: readonly LiveWriter[],
): Promise<BuiltProcess> {
  server.process.send({ workspaceId, names: [name], memberId: null });
  await pause(Math.random() * 8);
  const exited = once(server.process, "exit");
  server.process.kill("SIGKILL");
  await exited;
  for (const writer of writers) writer.goTo(null);
  const next = await startServer(url);
  for (const writer of writers) writer.goTo(next.port);
  await askForSeal(next.process, name);
  return next;
}

async function writeUntilRefused(writers: readonly LiveWriter[]): Promise<void> {
  const deadline = performance.now() + answeredWithinMs;
  while (performance.now() < deadline && !writers.every((writer) => writer.isRefused)) {
    for (const writer of writers) if (!writer.isRefused) writer.write();
    await pause(15);
  }
}

async function waitFor(check: () => boolean): Promise<void> {
  const deadline = performance.now() + answeredWithinMs;
  while (!check()) {
    if (performance.now() > deadline) throw new Error("the writers did not come in");
    await pause(5);
  }
}
