import { useNavigation } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { useTexts } from "~/ui/language";
import { usePressedTwice } from "~/ui/use-pressed-twice";
import { useTypedText } from "~/ui/use-typed-text";
import { HeldNavigation } from "./held-navigation";
import { LostText } from "./lost-text";
import { texts } from "./texts";
import { UnsentNote } from "./unsent-note";

/** Sooner than this nobody waits. */
const slowAfterMs = 300;
/** From here on it is not slowness: somebody wonders. */
const longAfterMs = 4_000;

/** A line over the page while the next one is coming, a word when it is long in coming, and what becomes of what is typed. */
export function PageProgress() {
  const text = useTexts(texts);
  // First: a form that is not sent once more is not heard of as sent either.
  usePressedTwice();
  const page = useTypedText();
  const [isOffline, setOffline] = useState(false);
  const { state } = useNavigation();
  const isSlow = useAfter(slowAfterMs, state !== "idle");
  // Only what is asked for is tried again; what is sent is sent once.
  const isLong = useAfter(longAfterMs, state === "loading");
  const comeBack = useCallback(() => setOffline(false), []);
  useEffect(() => {
    setOffline(!navigator.onLine);
    const leave = () => setOffline(true);
    window.addEventListener("offline", leave);
    return () => window.removeEventListener("offline", leave);
  }, []);
  return (
    <>
      <div className="progress" role="status">
        {isSlow && <span className="line" />}
        {isLong && <p>{text.pageLong}</p>}
        {(isOffline || page.isAny) && <HeldNavigation {...{ page, isOffline }} onOnline={comeBack} />}
      </div>
      <div className="still-here">
        <UnsentNote />
        <LostText lost={page.lost} onClose={page.forgetLost} />
      </div>
    </>
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
