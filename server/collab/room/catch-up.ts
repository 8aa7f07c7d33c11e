/**
 * Runs a look at the log, one at a time. Whoever asks while one is under way gets one that begins later: what
 * they know of may have come to the log after the first one read it.
 */
export function createCatchUp(look: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    running = look().finally(() => (running = null));
    return running;
  };
  return () => {
    if (running === null) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
}
