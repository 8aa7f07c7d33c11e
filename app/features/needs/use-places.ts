import { useCallback, useEffect, useMemo, useState } from "react";
import { prepareToFindPlaces } from "~/domain/territory/find-places";
import type { KnownPlace } from "~/domain/territory/known-place";
import { useNeedsScene } from "./needs-scene";

interface Places {
  /** The best first. */
  readonly find: (typed: string, most: number) => readonly KnownPlace[];
  /** Fetches them, once; a second time when that failed. */
  readonly load: () => void;
  readonly state: "none" | "loading" | "here" | "failed";
}

const noPlaces: readonly KnownPlace[] = [];

/** The places that can be searched, fetched when somebody begins to. */
export function usePlaces(): Places {
  const { about } = useNeedsScene();
  const { workspaceId } = about;
  const [places, setPlaces] = useState(noPlaces);
  const [state, setState] = useState<Places["state"]>("none");
  useEffect(() => {
    if (state !== "loading") return undefined;
    const asked = new AbortController();
    fetchPlaces(workspaceId, asked.signal).then(
      (fetched) => {
        setPlaces(fetched);
        setState("here");
      },
      () => !asked.signal.aborted && setState("failed"),
    );
    return () => asked.abort();
  }, [state, workspaceId]);
  const find = useMemo(() => prepareToFindPlaces(places), [places]);
  const load = useCallback(
    () => setState((now) => (now === "none" || now === "failed" ? "loading" : now)),
    [],
  );
  return { find, load, state };
}

async function fetchPlaces(workspaceId: string, signal: AbortSignal): Promise<readonly KnownPlace[]> {
  const response = await fetch(`/cantieri/${workspaceId}/territorio/luoghi`, { signal });
  if (!response.ok) throw new Error(`The places were not answered: ${response.status}`);
  // Of our own server, which makes them.
  return (await response.json()) as readonly KnownPlace[];
}
