import { useBlocker } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Without a network another page cannot come, and going there would only take this one away: the way is held until
 * the network is back. Says whether one is being held.
 */
export function useHeldNavigation(): boolean {
  const blocker = useBlocker(() => !navigator.onLine);
  const isHeld = blocker.state === "blocked";
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    const go = () => blocker.proceed();
    window.addEventListener("online", go, { once: true });
    return () => window.removeEventListener("online", go);
  }, [blocker]);
  return isHeld;
}
