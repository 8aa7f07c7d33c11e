/**
 * Milliseconds on the wall, which is what a person waits; on a machine that does other things too, `--cpu` takes the
 * processor time of this process instead, with that of its threads for garbage.
 */
export const clock = process.argv.includes("--cpu") ? processorTime : () => performance.now();

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function timed(act: () => void): number {
  const from = clock();
  act();
  return clock() - from;
}

/** The median of the rounds, so that one disturbed by the machine does not decide. */
export function percentiles(byRound: readonly (readonly number[])[]): {
  readonly p50: number;
  readonly p95: number;
} {
  const of = (share: number) =>
    round(
      percentile(
        byRound.map((times) => percentile(times, share)),
        0.5,
      ),
    );
  return { p50: of(0.5), p95: of(0.95) };
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

export function round(n: number): number {
  return Math.round(n * 1000) / 1000;
}
