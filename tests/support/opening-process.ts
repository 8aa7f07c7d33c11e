import { monitorEventLoopDelay } from "node:perf_hooks";
import { createBuilder } from "../../server/collab/builder/builder.ts";
import { unpackIn } from "../../server/collab/builder/unpack-in-worker.ts";
import { limits } from "../../server/collab/limits.ts";
import { createRooms } from "../../server/collab/room/rooms.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";

/** A server that has just started opens one document, then answers for it again; what that took, as JSON. */
const [url = "", workspaceId = "", name = ""] = process.argv.slice(2);
const log = { info: () => undefined, warn: console.error, error: console.error };
const pool = createLivePool(url, log);
const builder = createBuilder({ log, limits });
const store = createPostgresUpdateStore(pool, undefined, unpackIn(builder));
const rooms = createRooms({ store, builder, background: builder, limits, log, now: () => new Date() });
const nothing = Uint8Array.of(0);

const delay = monitorEventLoopDelay({ resolution: 1 });
await new Promise((resolve) => setTimeout(resolve, 300));
delay.enable();
const started = performance.now();
const room = (await rooms.open(workspaceId, name))!;
const answer = room.state.answerTo(nothing);
const coldMs = performance.now() - started;
await new Promise((resolve) => setTimeout(resolve, 50));
delay.disable();
const again = performance.now();
(await rooms.open(workspaceId, name))!.state.answerTo(nothing);
const warmMs = performance.now() - again;
const sent = answer.reduce((sum, frame) => sum + frame.length, 0);
console.log(
  JSON.stringify({
    coldMs: Math.round(coldMs),
    warmMs: Math.round(warmMs * 10) / 10,
    longestStallMs: Math.round(delay.max / 1e6),
    sentBytes: sent,
    seq: room.state.seq,
  }),
);
await rooms.flush();
await builder.close();
await pool.end();
