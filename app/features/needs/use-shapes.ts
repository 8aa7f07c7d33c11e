import { useEffect, useState } from "react";
import type { MapShapes } from "~/domain/map/map-shapes";

/** The shapes that hold now: those the page came with, until others do. */
export function useShapes(
  sent: MapShapes,
  now: { readonly workspaceId: string; readonly version: string },
): MapShapes {
  const { workspaceId, version } = now;
  const [shapes, setShapes] = useState(sent);
  const isStale = shapes.version !== version;
  useEffect(() => {
    if (!isStale) return undefined;
    const asked = new AbortController();
    fetchShapes(workspaceId, version, asked.signal).then(
      (fetched) => fetched && setShapes(fetched),
      // Without a network the earlier ones stay; they are asked for again with the next change.
      () => undefined,
    );
    return () => asked.abort();
  }, [isStale, workspaceId, version]);
  return shapes;
}

async function fetchShapes(
  workspaceId: string,
  version: string,
  signal: AbortSignal,
): Promise<MapShapes | null> {
  const response = await fetch(`/cantieri/${workspaceId}/territorio/forme?versione=${version}`, { signal });
  // Of our own server, which makes them.
  return response.ok ? ((await response.json()) as MapShapes) : null;
}
