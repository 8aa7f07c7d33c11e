import { useEffect, useState } from "react";
import type { PublicState } from "~/domain/workshop/public-state";

/** The state with the moment it came, by the browser's own steady clock. */
export interface TimedState {
  readonly state: PublicState;
  /** of `performance.now()`; null: with the page, before it was awake */
  readonly cameAt: number | null;
}

/** What everybody in the workshop knows, told by the server whenever it changes. */
export function usePublicState(address: string, initial: PublicState): TimedState {
  const [timed, setTimed] = useState<TimedState>({ state: initial, cameAt: null });
  useEffect(() => {
    const events = new EventSource(address);
    events.addEventListener("state", ({ data }: MessageEvent<string>) => {
      // Our own server wrote it, of this very type.
      const state = JSON.parse(data) as PublicState;
      setTimed({ state, cameAt: performance.now() });
    });
    return () => events.close();
  }, [address]);
  return timed;
}
