import { type BlockerFunction, NavigationType, useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTexts } from "~/ui/language";
import type { TypedTextOfPage } from "~/ui/use-typed-text";
import { texts } from "./texts";

interface HeldNavigationProps {
  readonly page: TypedTextOfPage;
  readonly isOffline: boolean;
  readonly onOnline: () => void;
}

/**
 * Before text is left that is not saved, the person is asked. Without a network another page cannot come, and going
 * there would only take this one away: the way is held, and gone when the network is back; what is sent is not held,
 * or it would go off later than what was typed since. There only for those two, because the framework warns of any
 * other move.
 */
export function HeldNavigation({ page, isOffline, onOnline }: HeldNavigationProps) {
  const text = useTexts(texts);
  const isStaying = useRef(false);
  const letsGo = () => {
    const isGone = window.confirm(text.leaveUnsaved);
    // It is not brought after them.
    if (isGone) page.typed.forget();
    return isGone;
  };
  const blocker = useBlocker((move) => {
    isStaying.current = losesText(page, move) && !letsGo();
    return isStaying.current || (isOffline && !isSaving(page));
  });
  useEffect(() => {
    const go = () => {
      blocker.proceed?.();
      onOnline();
    };
    window.addEventListener("online", go);
    return () => window.removeEventListener("online", go);
  }, [blocker, onOnline]);
  useEffect(() => {
    if (blocker.state === "blocked" && isStaying.current) blocker.reset();
  }, [blocker]);
  return isOffline && blocker.state === "blocked" && !isStaying.current ? <p>{text.pageHeld}</p> : null;
}

type Move = Parameters<BlockerFunction>[0];

function losesText({ typed, sending }: TypedTextOfPage, move: Move): boolean {
  return leavesPage(move, sending.form !== null) && typed.isThere(sending.form);
}

/** A form that stays on its page leaves what is typed into others; so do a filter and a place further down. */
function leavesPage({ currentLocation, nextLocation, historyAction }: Move, isForm: boolean): boolean {
  if (currentLocation.pathname !== nextLocation.pathname) return true;
  return (
    currentLocation.search !== nextLocation.search && historyAction !== NavigationType.Replace && !isForm
  );
}

function isSaving({ sending }: TypedTextOfPage): boolean {
  return sending.form instanceof HTMLFormElement && sending.form.method === "post";
}
