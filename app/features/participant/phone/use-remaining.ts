import { useEffect, useState } from "react";
import type { FollowedState } from "./use-public-state";

const tickMs = 500;

/** Milliseconds until the timer of the stage ends, by the server's clock; null: it has none. */
export function useRemaining({ state, heardAt }: FollowedState): number | null {
  const { stage, now } = state;
  const endsAt = stage?.state === "open" ? stage.endsAt : null;
  const [pageNow, setPageNow] = useState(heardAt);
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = window.setInterval(() => setPageNow(performance.now()), tickMs);
    return () => window.clearInterval(timer);
  }, [endsAt]);
  return endsAt === null ? null : Math.max(0, endsAt - now - Math.max(0, pageNow - heardAt));
}
