import { spawnSync } from "node:child_process";
import { StartError } from "../start-error.ts";

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

const nobodyOfLinux = 65534;

/** The user the database must run as; null: as this process. */
export function findDatabaseUser(): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  if (process.platform === "linux") return { uid: nobodyOfLinux, gid: nobodyOfLinux };
  throw new StartError(
    "The embedded database does not run as root on this system: start as another user or set DATABASE_URL.",
  );
}

/** Asked of the system itself: an unprivileged user may be stopped by any folder on the way. */
export function canReach(path: string, user: DatabaseUser | null): boolean {
  return spawnSync("test", ["-x", path], { cwd: "/", ...user }).status === 0;
}
