import type { Metrics } from "../metrics.ts";
import type { UpdateStore } from "./update-store.ts";

/** The same store, with a watch beside it. Whoever appends acknowledges as soon as the append resolves. */
export function measureStore(store: UpdateStore, metrics: Metrics, now: () => Date): UpdateStore {
  return {
    ...store,
    async append(batch) {
      const begun = performance.now();
      const appended = await store.append(batch);
      metrics.committed(performance.now() - begun);
      const storedAt = now().getTime();
      for (const { updates } of batch)
        for (const { receivedAt } of updates) metrics.acknowledged(storedAt - receivedAt.getTime());
      return appended;
    },
  };
}
