import { useEffect, useState } from "react";

/** False in what the server sends, and until the page is awake. */
export function useIsHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return isHydrated;
}
