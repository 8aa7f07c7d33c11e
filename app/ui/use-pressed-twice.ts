import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { createUnderWay } from "./under-way";
import { hearSending, hearSent } from "./unsent";

/** Whoever presses twice, or holds the key, sends a form with a text once. */
export function usePressedTwice(): void {
  const [underWay] = useState(createUnderWay);
  const { state } = useNavigation();
  const isPageComing = useRef(false);
  useEffect(() => {
    isPageComing.current = state !== "idle";
    if (state === "idle") underWay.settle();
  }, [state, underWay]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    hearSending((body) => underWay.begin(body), signal);
    hearSent((answered) => underWay.answer(answered, isPageComing.current), signal);
    document.addEventListener(
      "submit",
      (event) => {
        if (!underWay.has(event.target, event.submitter)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      // Before anybody hears of it.
      { signal, capture: true },
    );
    return () => listening.abort();
  }, [underWay]);
}
