import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Admission } from "../../server/collab/admission/admission.ts";
import { createBackgroundBuilder } from "../../server/collab/builder/background-builder.ts";
import { createBuilder } from "../../server/collab/builder/builder.ts";
import { unpackIn } from "../../server/collab/builder/unpack-in-worker.ts";
import { limits as standardLimits } from "../../server/collab/limits.ts";
import { createLiveDocuments } from "../../server/collab/live-documents.ts";
import { packAfterSnapshots } from "../../server/collab/packing/pack-after-snapshots.ts";
import { createPacker } from "../../server/collab/packing/packer.ts";
import { createPackingStore } from "../../server/collab/packing/packing-store.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import type { Log } from "../../server/collab/log.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { type SealRequest, sealDocuments } from "../../server/collab/seal/seals.ts";
import { requireDurable } from "../../server/database/require-durable.ts";

/**
 * The live server alone, as a process that can be killed: the product's engine and store, and an admission
 * that believes the address, `?member=<id>`. Tells its port to the parent. It packs its log all the time, so that
 * it is killed while it does.
 *
 * With `ACKNOWLEDGE_BEFORE_COMMIT` it lies: the store answers at once and writes later. The script that
 * looks for lost edits must find some then.
 */
const log: Log = {
  info: () => undefined,
  warn: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};

const pool = createLivePool(requireUrl(), log);
await requireDurable(requireUrl());
const limits = { ...standardLimits, snapshotAfterUpdates: 20, keepUpdates: 5, packAfterUpdates: 10 };
const builder = createBuilder({ log, limits });
const background = createBackgroundBuilder({ log, limits });
// A worker takes a while to start, and this process does not live much longer: it begins now.
void background.run("unpack", { packed: [], plain: [] }).catch(() => undefined);
const now = () => new Date();
const packer = createPacker({ store: createPackingStore(pool), background, log, limits, now });
const honest = packAfterSnapshots(createPostgresUpdateStore(pool, undefined, unpackIn(builder)), packer);
const store = process.env["ACKNOWLEDGE_BEFORE_COMMIT"] === undefined ? honest : makeLying();
const live = createLiveDocuments({ store, builder, background, limits, authorize, clock: { now }, log });
const server = createServer((_request, response) => response.writeHead(404).end());
server.on("upgrade", live.handleUpgrade);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
// The parent asks for a seal; a date travels as text.
process.on("message", (request: Omit<SealRequest, "sealedAt">) => {
  void sealDocuments(pool, { ...request, sealedAt: new Date() }).then(
    (seal) => process.send?.({ seal }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.on("SIGTERM", () => void close());
// The parent is gone: nobody else would end this process.
process.on("disconnect", () => process.exit(1));

async function close(): Promise<void> {
  packer.stop();
  await live.close();
  await packer.whenIdle();
  server.close();
  await pool.end();
  process.exit(0);
}

function authorize(request: IncomingMessage): Promise<Admission> {
  const memberId = new URL(request.url ?? "", "http://localhost").searchParams.get("member");
  if (memberId === null) return Promise.resolve({ status: "refused", code: 4401 });
  const identity = { memberId, accountId: memberId, sessionId: memberId };
  const member = { ...identity, name: memberId, organisation: "Prova", colour: 1 as const };
  return Promise.resolve({ status: "admitted", member, canWrite: true });
}

function makeLying(): typeof honest {
  const numbers = new Map<number, number>();
  return {
    ...honest,
    async load(workspaceId, name) {
      const stored = await honest.load(workspaceId, name);
      if (stored !== null) numbers.set(stored.documentId, stored.lastSeq);
      return stored;
    },
    append(batch) {
      void pause(50).then(() => honest.append(batch));
      const firstSeqs = batch.map(({ documentId, updates }): [number, number] => {
        const last = numbers.get(documentId) ?? 0;
        numbers.set(documentId, last + updates.length);
        return [documentId, last + 1];
      });
      return Promise.resolve({ firstSeqs: new Map(firstSeqs), sealed: new Set<number>() });
    },
  };
}

function requireUrl(): string {
  const url = process.env["DATABASE_URL"];
  if (url === undefined) throw new Error("DATABASE_URL is missing");
  return url;
}
