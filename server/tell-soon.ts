/** Tells of a name that something changed, soon and not for every change: once in so many milliseconds at the most. */
export function createTellSoon(tell: (name: string) => void, everyMs: number) {
  const waiting = new Map<string, NodeJS.Timeout>();
  return {
    changed(name: string): void {
      if (waiting.has(name)) return;
      const timer = setTimeout(() => {
        waiting.delete(name);
        tell(name);
      }, everyMs);
      timer.unref();
      waiting.set(name, timer);
    },
    stop(): void {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
