import type { LiveWriter } from "../live-writer.ts";

/** How long each loss of a line lasted, until everything was saved again. */
export function watchReturns(writers: readonly LiveWriter[]): readonly number[] {
  const lastedMs: number[] = [];
  for (const { connection } of writers) {
    let lostAt: number | null = null;
    connection.saveState.subscribe(() => {
      const { status } = connection.saveState.getSnapshot();
      if (status === "offline") lostAt ??= performance.now();
      if (status !== "saved" || lostAt === null) return;
      lastedMs.push(performance.now() - lostAt);
      lostAt = null;
    });
  }
  return lastedMs;
}
