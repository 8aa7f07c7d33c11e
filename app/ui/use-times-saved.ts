import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useIsUnsent } from "./use-answer";

/**
 * How many times a form was sent and accepted: as its key it begins the form again from what is saved. Whatever else
 * of the page is sent or opened leaves the form as it is, and so does what is typed in it while it is on its way.
 */
export function useTimesSaved(isRefused: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData | null>(null);
  const hadFocus = useRef(false);
  const [times, setTimes] = useState(0);
  const { state, formData } = useNavigation();
  const isUnsent = useIsUnsent();
  useEffect(() => {
    const given = sent.current;
    sent.current = state === "idle" ? null : (formData ?? null);
    if (state !== "idle" || given === null || isRefused || isUnsent || form.current === null) return;
    if (!isAsSent(form.current, given)) return;
    hadFocus.current = form.current.contains(document.activeElement);
    setTimes((before) => before + 1);
  }, [state, formData, isRefused, isUnsent]);
  // The button goes with the form that was sent: the next one takes the focus up.
  useEffect(() => {
    if (hadFocus.current) form.current?.querySelector<HTMLElement>("button:not([type=button])")?.focus();
  }, [times]);
  return { times, form };
}

/** The button it was sent by is in what was sent, not in what the form holds. */
function isAsSent(form: HTMLFormElement, sent: FormData): boolean {
  const held = new FormData(form);
  return [...held.keys()].every((name) => isSame(held.getAll(name), sent.getAll(name)));
}

function isSame(held: readonly FormDataEntryValue[], sent: readonly FormDataEntryValue[]): boolean {
  return held.length === sent.length && held.every((value, at) => value === sent[at]);
}
