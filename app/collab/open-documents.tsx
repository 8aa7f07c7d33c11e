import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { SaveState } from "./save-state";

interface OpenDocuments {
  readonly state: SaveState | null;
  readonly show: (state: SaveState | null) => void;
}

const OpenDocumentsContext = createContext<OpenDocuments>({ state: null, show: () => undefined });

/** Carries the save state of what is open from the screen that has it to the bar that shows it. */
export function OpenDocumentsProvider({ children }: { readonly children: ReactNode }) {
  const [state, show] = useState<SaveState | null>(null);
  const value = useMemo(() => ({ state, show }), [state]);
  return <OpenDocumentsContext.Provider value={value}>{children}</OpenDocumentsContext.Provider>;
}

/** The save state of what is open, or null where nothing is being written. */
export function useOpenSaveState(): SaveState | null {
  return useContext(OpenDocumentsContext).state;
}

/** Shows this state in the bar for as long as the screen is there. */
export function useShowSaveState(state: SaveState | null): void {
  const { show } = useContext(OpenDocumentsContext);
  useEffect(() => show(state), [show, state]);
  useEffect(() => () => show(null), [show]);
}
