import { useCallback, useEffect, useRef, useState } from "react";

export type MapHint = "wheel" | "touch";

const shownMs = 4000;

/** Says each hint once, for a while: after that one knows. */
export function useHints() {
  const [hint, setHint] = useState<MapHint | null>(null);
  const said = useRef(new Set<MapHint>());
  useEffect(() => {
    if (hint === null) return;
    const timer = setTimeout(() => setHint(null), shownMs);
    return () => clearTimeout(timer);
  }, [hint]);
  const say = useCallback((wanted: MapHint) => {
    if (said.current.has(wanted)) return;
    said.current.add(wanted);
    setHint(wanted);
  }, []);
  return { hint, say };
}
