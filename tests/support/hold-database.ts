import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";

/** Starts the embedded database on the folder it is given, says so, and waits to be killed. */
const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? "" });
process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.url })}\n`);
process.stdin.resume();
