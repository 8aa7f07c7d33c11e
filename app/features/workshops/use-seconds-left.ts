import { useEffect, useState } from "react";
import type { KnownState } from "./use-public-state";

const lookEveryMs = 250;

/** What remains of the timer, in whole seconds by the server's clock; null: there is no timer. */
export function useSecondsLeft({ state, arrivedAt }: KnownState): number | null {
  const endsAt = state.stage?.state === "open" ? state.stage.endsAt : null;
  const [sinceMs, setSinceMs] = useState(0);
  useEffect(() => {
    if (endsAt === null) return undefined;
    const start = arrivedAt ?? performance.now();
    const look = () => setSinceMs(performance.now() - start);
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [endsAt, arrivedAt, state.now]);
  return endsAt === null ? null : Math.max(0, Math.ceil((endsAt - state.now - sinceMs) / 1000));
}
