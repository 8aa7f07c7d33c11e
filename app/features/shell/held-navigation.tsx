import { useBlocker } from "@remix-run/react";
import { useEffect } from "react";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

interface HeldNavigationProps {
  readonly onOnline: () => void;
}

/**
 * Without a network another page cannot come, and going there would only take this one away: the way is held, and
 * gone when the network is back. There only without a network, because the framework warns of any other move.
 */
export function HeldNavigation({ onOnline }: HeldNavigationProps) {
  const text = useTexts(texts);
  const blocker = useBlocker(true);
  useEffect(() => {
    const go = () => {
      blocker.proceed?.();
      onOnline();
    };
    window.addEventListener("online", go);
    return () => window.removeEventListener("online", go);
  }, [blocker, onOnline]);
  return blocker.state === "blocked" ? <p>{text.pageHeld}</p> : null;
}
