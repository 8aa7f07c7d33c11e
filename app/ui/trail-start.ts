import { createContext, useContext } from "react";

/** A step of the way to a page, that leads back to it. */
export interface TrailStep {
  readonly to: string;
  readonly words: string;
}

const TrailStartContext = createContext<TrailStep | null>(null);

/** Said once around all pages: the way to every one of them begins alike. */
export const TrailStart = TrailStartContext.Provider;

/** Null where nothing is around the page. */
export function useTrailStart(): TrailStep | null {
  return useContext(TrailStartContext);
}
