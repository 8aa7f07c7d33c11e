/**
 * A visit is one page that has one document open. It holds a lock of the browser, which lets go of it when the page
 * ends, however it ends: so other pages know whether somebody still answers for what that visit wrote.
 */
export function holdVisit(name: string): () => void {
  let release = (): void => undefined;
  const isOver = new Promise<void>((resolve) => (release = resolve));
  void findLocks()
    ?.request(name, () => isOver)
    // The page ends, or may hold none.
    .catch(() => undefined);
  return release;
}

/** The names of visits that go on; none where the browser has no locks (pages that came without TLS). */
export async function listVisits(): Promise<ReadonlySet<string>> {
  const state = await findLocks()
    ?.query()
    .catch(() => undefined);
  return new Set(state?.held?.map(({ name }) => name ?? ""));
}

/** Resolves when the visit has ended; never where the browser has no locks, or once nobody wants to know any more. */
export function whenVisitEnds(name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    void findLocks()
      ?.request(name, { signal }, () => undefined)
      .then(resolve, () => undefined);
  });
}

function findLocks(): LockManager | undefined {
  return typeof navigator === "undefined" ? undefined : (navigator as { locks?: LockManager }).locks;
}
