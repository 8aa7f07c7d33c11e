import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

/** The server that last claimed the cluster; it may be gone. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return { pid, socketFolder: lines[4] ?? "", isReady: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/** Whether the process is a server of this cluster: after a restart of the machine the number may be anyone's. */
export function isRunning(pid: number, cluster: string): boolean {
  return commandOf(pid).includes(cluster);
}

/** Of a child of this process, whose number nobody else has before it was waited for. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is kept. */
export async function stopPostmaster(pid: number, cluster: string, withinMs = 15_000): Promise<void> {
  signal(pid, "SIGINT");
  if (await waitUntil(() => !isRunning(pid, cluster), withinMs)) return;
  // Immediate shutdown: the next start recovers from the log, nothing acknowledged is lost.
  signal(pid, "SIGQUIT");
  await waitUntil(() => !isRunning(pid, cluster), withinMs);
}

/** Looks again and again until `isSo`; false when the time is over. */
export async function waitUntil(isSo: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await pause(20);
  }
  return true;
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

function commandOf(pid: number): string {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
