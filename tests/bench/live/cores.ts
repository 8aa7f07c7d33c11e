import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** The server has the first core, the load generator the second; the database goes where there is room. */
const cores = { server: "0", generator: "1" } as const;

const canPin =
  process.platform === "linux" &&
  availableParallelism() > 1 &&
  spawnSync("taskset", ["--version"]).status === 0;

export function pinned(
  who: keyof typeof cores,
  command: readonly [string, ...string[]],
): [string, ...string[]] {
  return canPin ? ["taskset", "-c", cores[who], ...command] : [...command];
}

/** Children started before this are not affected, those started later inherit it. */
export function pinGenerator(): boolean {
  return canPin && spawnSync("taskset", ["-cp", cores.generator, String(process.pid)]).status === 0;
}
