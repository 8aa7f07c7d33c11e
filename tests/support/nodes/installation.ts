import { rmSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import type { Log } from "../../../server/collab/log.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../../server/database/embedded-postgres.ts";
import type { StoredBytes } from "../faults/orders.ts";
import { makeDatabaseFolder } from "../prepared-database.ts";
import { type RunningValkey, startValkey } from "../running-valkey.ts";
import { type RunningNode, startNode } from "./running-node.ts";
import { openTcpLine, type TcpLine } from "../tcp-line.ts";
import { insertBareWorkspace } from "../bare-workspace.ts";

export const place = { workspaceId: "workspace", documentName: "section/needs" };

/** Two nodes, one PostgreSQL and one Valkey, with lines between them that can be cut or slowed down. */
export interface Installation {
  readonly nodes: readonly [RunningNode, RunningNode];
  readonly toPostgres: TcpLine;
  readonly toValkey: TcpLine;
  readonly valkeyPort: number;
  /** straight to the database, past the line */
  readonly pool: pg.Pool;
  ensure(documentName: string): Promise<void>;
  stored(documentName: string): Promise<StoredBytes>;
  startNode(): Promise<RunningNode>;
  killValkey(): Promise<void>;
  /** Empty, on the same port. */
  startValkeyAgain(): Promise<void>;
}

const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export async function withInstallation<Result>(
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> {
  const dataDir = await makeDatabaseFolder();
  const cleanUps: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true, force: true })];
  try {
    return await work(await start(dataDir, cleanUps));
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

async function start(dataDir: string, cleanUps: (() => unknown)[]): Promise<Installation> {
  const database = await startEmbeddedPostgres({ dataDir });
  cleanUps.push(() => database.stop());
  const pool = createLivePool(database.url, silentLog);
  cleanUps.push(() => pool.end());
  const store = createPostgresUpdateStore(pool);
  await fill(pool, store.ensureDocument);

  const toPostgres = await openTcpLine({ path: socketOf(database) });
  let valkey: RunningValkey = await startValkey();
  const { port: valkeyPort } = valkey;
  const toValkey = await openTcpLine({ port: valkeyPort, host: "127.0.0.1" });
  cleanUps.push(toPostgres.close, toValkey.close, () => valkey.kill());

  const open = async () => {
    const url = `postgresql://cantiere@127.0.0.1:${toPostgres.port}/cantiere`;
    const node = await startNode(url, `redis://127.0.0.1:${toValkey.port}`);
    cleanUps.push(() => node.kill());
    return node;
  };
  return {
    nodes: await Promise.all([open(), open()]),
    ...{ toPostgres, toValkey, valkeyPort, pool },
    startNode: open,
    ensure: (name) => store.ensureDocument(place.workspaceId, name),
    killValkey: () => valkey.kill(),
    startValkeyAgain: async () => void (valkey = await startValkey(valkeyPort)),
    async stored(name) {
      const stored = (await store.load(place.workspaceId, name))!;
      return { lastSeq: stored.lastSeq, snapshot: stored.snapshot?.state ?? null, updates: stored.updates };
    },
  };
}

async function fill(pool: pg.Pool, ensure: (workspaceId: string, name: string) => Promise<void>) {
  await insertBareWorkspace(pool, place.workspaceId);
  await ensure(place.workspaceId, place.documentName);
}

function socketOf({ url }: EmbeddedPostgres): string {
  return path.join(new URL(url).searchParams.get("host") ?? "", ".s.PGSQL.5432");
}
