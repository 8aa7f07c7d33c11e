import { existsSync } from "node:fs";
import path from "node:path";

const names = ["valkey-server", "redis-server"];

/**
 * The Valkey or Redis of the system, or the one that VALKEY names; null when there is none.
 * @returns {string | null}
 */
export function findValkey() {
  if (process.env.VALKEY) return process.env.VALKEY;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
