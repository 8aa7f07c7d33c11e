import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";
import { useHeldNavigation } from "./use-held-navigation";

/** Sooner than this nobody waits. */
const slowAfterMs = 300;
/** From here on it is not slowness: somebody wonders. */
const longAfterMs = 4_000;

/** A line over the page while the next one is coming, and a word when it is long in coming. */
export function PageProgress() {
  const text = useTexts(texts);
  const isHeld = useHeldNavigation();
  const isComing = useNavigation().state !== "idle";
  const isSlow = useAfter(slowAfterMs, isComing);
  const isLong = useAfter(longAfterMs, isComing);
  const word = isHeld ? text.pageHeld : isLong ? text.pageLong : null;
  return (
    <div className="progress" role="status">
      {isSlow && <span className="line" />}
      {word !== null && <p>{word}</p>}
    </div>
  );
}

/** Whether something has gone on for so long. */
function useAfter(ms: number, isGoingOn: boolean): boolean {
  const [isReached, setIsReached] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setIsReached(true), ms);
    return () => {
      clearTimeout(timer);
      setIsReached(false);
    };
  }, [ms, isGoingOn]);
  return isReached;
}
