import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Admission } from "../../../../server/collab/admission/admission.ts";
import type { Limits } from "../../../../server/collab/limits.ts";
import { createLiveDocuments } from "../../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../../server/collab/store/live-pool.ts";
import type { Log } from "../../../../server/collab/log.ts";
import { createPostgresUpdateStore } from "../../../../server/collab/store/postgres-update-store.ts";
import { requireDurable } from "../../../../server/database/require-durable.ts";

/**
 * Our live server alone: the product's engine on the product's store, durable, with an admission that
 * believes the address. `LIMITS` lifts those that would stop one client from typing 100,000 keys in a moment.
 */
const url = process.env["DATABASE_URL"] ?? "";
const say = (fields: object, message: string) =>
  void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
const log: Log = { info: () => undefined, warn: say, error: say };
const limits = JSON.parse(process.env["LIMITS"] ?? "{}") as Partial<Limits>;

await requireDurable(url);
const pool = createLivePool(url, log);
const store = createPostgresUpdateStore(pool);
const live = createLiveDocuments({ store, authorize, clock: { now: () => new Date() }, log, limits });
const server = createServer();
server.on("upgrade", live.handleUpgrade);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("SIGTERM", () => void live.close().then(() => process.exit(0)));

function authorize(request: IncomingMessage): Promise<Admission> {
  const memberId = new URL(request.url ?? "", "http://localhost").searchParams.get("member") ?? "";
  const identity = { memberId, accountId: memberId, sessionId: memberId };
  const member = { ...identity, name: memberId, organisation: "Prova", colour: 1 as const };
  return Promise.resolve({ status: "admitted", member, canWrite: true });
}
