import { chmodSync, mkdirSync } from "node:fs";
import { startServer } from "./running-server.ts";

/** For a run of several projects: the example, made once in the folder that is named, for each of them to copy from. */
const [dataDir = ""] = process.argv.slice(2);
mkdirSync(dataDir);
// The database may run as another user.
chmodSync(dataDir, 0o755);
const server = await startServer({ dataDir });
await server.stop();
