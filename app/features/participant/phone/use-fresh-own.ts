import { useEffect, useRef } from "react";
import type { PublicState } from "~/domain/workshop/public-state";
import type { OwnWork } from "../own-work";
import { onHope } from "./on-hope";

const oftenMs = 60_000;
/** A stage that changes is news for all phones at once: they ask one after the other. */
const spreadMs = 2_000;

interface FreshOwn {
  readonly state: PublicState;
  readonly own: OwnWork;
  readonly setOwn: (own: OwnWork) => void;
}

/**
 * Asks what the server has of this person when that may have changed without the person: at another stage, when a card
 * of theirs is no longer among those shown, and now and then, as a facilitator may hide one.
 */
export function useFreshOwn({ state, own, setOwn }: FreshOwn): void {
  const { workshopId, stage, status } = state;
  const stageKey = [status, stage?.id, stage?.state, stage?.isRevealed].join();
  const ownIds = new Set(own.cards.map(({ id }) => id));
  const shownKey = (stage?.shown ?? [])
    .map(({ id }) => id)
    .filter((id) => ownIds.has(id))
    .join();
  const known = useRef({ stageKey, shownKey });
  const hasCards = own.cards.length > 0;

  useEffect(() => {
    const before = known.current;
    known.current = { stageKey, shownKey };
    const isNews = before.stageKey !== stageKey || before.shownKey !== shownKey;
    if (!isNews) return undefined;
    const timer = window.setTimeout(() => void askOwn(workshopId, setOwn), spreadMs * Math.random());
    return () => window.clearTimeout(timer);
  }, [stageKey, shownKey, workshopId, setOwn]);

  useEffect(() => {
    if (!hasCards) return undefined;
    const ask = () => void askOwn(workshopId, setOwn);
    const timer = window.setInterval(() => {
      if (document.visibilityState === "visible") ask();
    }, oftenMs);
    const forget = onHope(ask);
    return () => {
      window.clearInterval(timer);
      forget();
    };
  }, [hasCards, workshopId, setOwn]);
}

async function askOwn(workshopId: string, setOwn: (own: OwnWork) => void): Promise<void> {
  try {
    const response = await fetch(`/laboratorio/${workshopId}/invio`, {
      headers: { Accept: "application/json" },
      redirect: "error",
    });
    const answer: unknown = await response.json();
    if (typeof answer === "object" && answer !== null && "cantiere" in answer && "own" in answer)
      // Written by our own server, whose type this is: it carries our marker.
      setOwn(answer.own as OwnWork);
  } catch {
    // Without a network what the page shows stays as it is, and is asked for again.
  }
}
