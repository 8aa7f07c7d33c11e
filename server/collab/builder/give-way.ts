import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";

/** A third of what a thread that serves people gets, where both want the same core. */
const niceness = 5;

/** Lowers the priority of the thread that calls it, where threads have one of their own: on Linux. */
export function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), niceness);
  } catch {
    // Without it, all threads are alike.
  }
}
