import { useEffect, useState } from "react";
import type { PublicState } from "~/domain/workshop/public-state";
import { followState } from "./follow-state";
import { onHope } from "./on-hope";

export interface FollowedState {
  readonly state: PublicState;
  /** by the page's own clock, when `state.now` was now */
  readonly heardAt: number;
  readonly isReached: boolean;
  readonly isGone: boolean;
}

/** What everybody in the workshop may know, as it goes on. */
export function usePublicState(initial: PublicState): FollowedState {
  const { workshopId } = initial;
  const [followed, setFollowed] = useState<FollowedState>({
    state: initial,
    heardAt: 0,
    isReached: true,
    isGone: false,
  });
  useEffect(() => {
    setFollowed((before) => ({ ...before, heardAt: performance.now() }));
    const following = followState({
      address: `/laboratorio/${workshopId}/eventi`,
      workshopId,
      onState: (state) =>
        setFollowed((before) =>
          isLater(state, before.state) ? { ...before, state, heardAt: performance.now() } : before,
        ),
      onReach: (isReached) =>
        setFollowed((before) => (before.isReached === isReached ? before : { ...before, isReached })),
      onGone: () => setFollowed((before) => ({ ...before, isGone: true })),
    });
    const forget = onHope(following.lookNow);
    return () => {
      forget();
      following.stop();
    };
  }, [workshopId]);
  return followed;
}

function isLater(state: PublicState, before: PublicState): boolean {
  return state.version > before.version || (state.version === before.version && state.now >= before.now);
}
