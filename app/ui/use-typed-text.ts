import { useEffect, useMemo, useState } from "react";
import { hearLost } from "./lost-field";
import { hearSettled } from "./settle-text";
import { createTypedText, type LostField, type TypedText } from "./typed-text";
import { hearSent } from "./unsent";

export interface TypedTextOfPage {
  readonly typed: TypedText;
  /** whether anything was typed that may not be saved: what `typed` says at the moment counts */
  readonly isAny: boolean;
  /** the form that is being sent at this very moment */
  readonly sending: { form: EventTarget | null };
  /** what was typed into fields that have gone */
  readonly lost: readonly LostField[];
  readonly forgetLost: () => void;
}

/** The text of the whole page that is not saved. The browser asks before the page is closed or loaded anew. */
export function useTypedText(): TypedTextOfPage {
  const [typed] = useState(createTypedText);
  const [sending] = useState<TypedTextOfPage["sending"]>({ form: null });
  const [isAny, setAny] = useState(false);
  const [lost, setLost] = useState<readonly LostField[]>([]);
  useEffect(() => listen({ typed, sending, onChange: () => setAny(typed.isThere()) }), [typed, sending]);
  useEffect(() => {
    const listening = new AbortController();
    hearLost((one) => setLost((before) => [...before, one]), listening.signal);
    return () => listening.abort();
  }, []);
  useEffect(() => {
    if (!isAny) return undefined;
    const ask = (event: Event) => {
      if (typed.isThere()) event.preventDefault();
    };
    const observer = new MutationObserver(() => {
      const taken = typed.takeLost();
      if (taken.length > 0) setLost((before) => [...before, ...taken]);
      setAny(typed.isThere());
    });
    observer.observe(document.body, { childList: true, subtree: true });
    window.addEventListener("beforeunload", ask);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeunload", ask);
    };
  }, [typed, isAny]);
  return useMemo(
    () => ({ typed, isAny, sending, lost, forgetLost: () => setLost([]) }),
    [typed, isAny, sending, lost],
  );
}

interface Listening extends Pick<TypedTextOfPage, "typed" | "sending"> {
  readonly onChange: () => void;
}

function listen({ typed, sending, onChange }: Listening): () => void {
  const listening = new AbortController();
  // Before the page itself hears of it: the framework goes off within the event.
  const first = { signal: listening.signal, capture: true };
  document.addEventListener(
    "input",
    ({ target }) => {
      typed.hear(target);
      onChange();
    },
    first,
  );
  document.addEventListener(
    "submit",
    ({ target }) => {
      typed.send(target);
      sending.form = target;
      setTimeout(() => void (sending.form = null));
    },
    first,
  );
  hearSettled((within) => {
    typed.settle(within);
    onChange();
  }, listening.signal);
  hearSent((answered) => {
    typed.answer(answered);
    onChange();
  }, listening.signal);
  return () => listening.abort();
}
