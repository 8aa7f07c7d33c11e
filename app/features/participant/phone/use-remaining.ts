import { useEffect, useState } from "react";
import type { FollowedState } from "./use-public-state";

const tickMs = 500;

/** Milliseconds until the timer of the stage ends, by the server's clock; null: it has none. */
export function useRemaining({ state, heardAt }: FollowedState): number | null {
  const { stage, now } = state;
  const open = stage?.state === "open" ? stage : null;
  const endsAt = open?.endsAt ?? null;
  const heldAt = open?.heldAt ?? null;
  const [pageNow, setPageNow] = useState(heardAt);
  useEffect(() => {
    if (endsAt === null || heldAt !== null) return undefined;
    const timer = window.setInterval(() => setPageNow(performance.now()), tickMs);
    return () => window.clearInterval(timer);
  }, [endsAt, heldAt]);
  if (endsAt === null) return null;
  return Math.max(0, endsAt - (heldAt ?? now + Math.max(0, pageNow - heardAt)));
}
