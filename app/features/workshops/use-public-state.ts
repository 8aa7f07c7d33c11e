import { useEffect, useState } from "react";
import type { PublicState } from "~/domain/workshop/public-state";

export interface KnownState {
  readonly state: PublicState;
  /** when it came, on the browser's monotonic clock; null: with the page */
  readonly arrivedAt: number | null;
}

/** What everybody in the workshop may know, as it was with the page and from then on by its event stream. */
export function usePublicState(initial: PublicState, address: string): KnownState {
  const [told, setTold] = useState<KnownState | null>(null);
  useEffect(() => {
    const events = new EventSource(address);
    events.addEventListener("message", ({ data }: MessageEvent<string>) => {
      // Our own server wrote it from a value of this type.
      const state = JSON.parse(data) as PublicState;
      setTold((before) =>
        before !== null && before.state.version > state.version
          ? before
          : { state, arrivedAt: performance.now() },
      );
    });
    return () => events.close();
  }, [address]);
  return told !== null && told.state.version >= initial.version ? told : { state: initial, arrivedAt: null };
}
