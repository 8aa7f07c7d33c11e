import { createLog } from "../../server/log.ts";

/** Writes to the log, wherever that goes, and tells the parent when it is still there afterwards. */
const log = createLog("production");
for (let line = 0; line < 3; line++) {
  log.error({ line }, "something happened");
  await new Promise((next) => setTimeout(next, 20));
}
process.send?.("still here");
process.disconnect();
