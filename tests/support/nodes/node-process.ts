import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { openBus } from "../../../server/bus/open-bus.ts";
import { describeState } from "../../../server/collab/builder/describe-state.ts";
import { createStageFreezes } from "../../../server/collab/seal/stage-freezes.ts";
import type { Admission } from "../../../server/collab/admission/admission.ts";
import { createLiveDocuments } from "../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import type { Log } from "../../../server/collab/log.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createPostgresRightsLog } from "../../../server/collab/admission/rights-log.ts";
import { createRightsWatch } from "../../../server/collab/admission/rights-watch.ts";

/**
 * One node of several, as a process of its own: the product's engine, store, bus and watch over rights. Believes
 * `?member=<id>`, unless the member has lost a right. Tells its port to the parent.
 */
const isTalkative = process.env["TALKATIVE"] !== undefined;
function write(fields: object, message: string): void {
  if (isTalkative)
    process.stderr.write(`${process.pid} ${message} ${JSON.stringify(fields)}
`);
}
const log: Log = { info: write, warn: write, error: write };

const pool = createLivePool(process.env["DATABASE_URL"] ?? "", log);
const bus = openBus(
  { redisUrl: process.env["REDIS_URL"] ?? null, sessionSecret: "f3c1a7be5d02946f8813bb0d7a61ce59" },
  log,
);
const rights = createRightsWatch({ rights: createPostgresRightsLog(pool), bus, log });
const store = createPostgresUpdateStore(pool, () => rights.epoch);
const live = createLiveDocuments({ store, rights, bus, authorize, clock: { now: () => new Date() }, log });
const stages = createStageFreezes({
  ...{ pool, describe: describeState, onSealed: live.sealed, onReleased: live.released },
});
const server = createServer((_request, response) => response.writeHead(404).end());
server.on("upgrade", live.handleUpgrade);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
// The parent asks for the freeze of the stage of a workspace, in which nothing stands in the way.
process.on("message", ({ freeze: workspaceId }: { readonly freeze: string }) => {
  const request = { workspaceId, stageId: "stage", memberId: "lead", accountId: "lead" };
  const judged = () => Promise.resolve({ at: new Date(), overridden: [], contents: Buffer.from("{}") });
  stages.freeze(request, judged).then(
    ({ status }) => process.send?.({ status }),
    (error: unknown) => process.send?.({ status: String(error) }),
  );
});
process.on("SIGTERM", () => void close());
// The parent is gone: nobody else would end this process.
process.on("disconnect", () => process.exit(1));

async function close(): Promise<void> {
  await live.close();
  await bus.close();
  server.close();
  await pool.end();
  process.exit(0);
}

async function authorize(request: IncomingMessage): Promise<Admission> {
  const memberId = new URL(request.url ?? "", "http://localhost").searchParams.get("member");
  if (memberId === null) return { status: "refused", code: 4401 };
  const { rowCount } = await pool.query(
    `SELECT 1 FROM "RightsChange" WHERE kind = 'member' AND subject = $1`,
    [memberId],
  );
  if (rowCount !== 0) return { status: "refused", code: 4403 };
  const identity = { memberId, accountId: memberId, sessionId: memberId };
  const member = { ...identity, name: memberId, organisation: "Prova", colour: 1 as const };
  return { status: "admitted", member, canWrite: true };
}
