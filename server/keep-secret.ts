import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "./start-error.ts";

/** The session secret of a try-out: made once and kept in its data folder, so that a restart signs nobody out. */
export function keepSecret(dataDir: string): string {
  const file = path.join(dataDir, "session-secret");
  try {
    return readFileSync(file, "utf8");
  } catch {
    return makeSecret(dataDir, file);
  }
}

function makeSecret(dataDir: string, file: string): string {
  const secret = randomBytes(32).toString("hex");
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
  } catch {
    throw new StartError(`The folder ${dataDir} cannot be written: set DATA_DIR to one that can.`);
  }
  return secret;
}
