import { percentile } from "./percentile.ts";

const everyMs = 10;

/**
 * Watches how late the main loop comes to its turn. Lateness that cost this process no time of a processor
 * is the machine's, not ours: only the rest is a stall.
 */
export function watchLoop() {
  let stalls: number[] = [];
  let lates: number[] = [];
  let before = { at: performance.now(), cpuMs: cpuMs() };
  const timer = setInterval(() => {
    const now = { at: performance.now(), cpuMs: cpuMs() };
    const lateMs = Math.max(0, now.at - before.at - everyMs);
    lates.push(lateMs);
    stalls.push(Math.min(lateMs, now.cpuMs - before.cpuMs));
    before = now;
  }, everyMs);
  timer.unref();
  return {
    /** since the last time */
    take() {
      const figures = {
        stallMaxMs: percentile(stalls, 100),
        lateMaxMs: percentile(lates, 100),
        lateP99Ms: percentile(lates, 99),
      };
      stalls = [];
      lates = [];
      return figures;
    },
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
