import { useCallback, useEffect, useState } from "react";

/** Why nothing is known to have come of what was sent. */
export type Unsent =
  /** there was no network: it did not go off */
  | { readonly status: "offline" }
  /** nobody answered: it may have arrived, and what it asked for may have been done */
  | { readonly status: "unanswered" }
  | { readonly status: "signed-out"; readonly signIn: string }
  /** `code` is the one of the refusal, empty when it has none; `answered` the status of HTTP */
  | { readonly status: "refused"; readonly code: string; readonly answered: number };

const eventName = "cantiere-unsent";
const sendingName = "cantiere-sending";
const sentName = "cantiere-sent";

/**
 * Says it to the page; null: something is being sent anew. False when nothing on the page shows it.
 * By an event: whoever sends is outside of all components.
 */
export function tellUnsent(unsent: Unsent | null): boolean {
  return !window.dispatchEvent(new CustomEvent(eventName, { detail: unsent, cancelable: true }));
}

/** What the page was told last, for the one place that shows it; and what forgets it. */
export function useUnsent(): readonly [Unsent | null, () => void] {
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  useEffect(() => {
    const hear = (event: Event) => {
      // Only `tellUnsent` sends events of this name.
      setUnsent((event as CustomEvent<Unsent | null>).detail);
      event.preventDefault();
    };
    window.addEventListener(eventName, hear);
    return () => window.removeEventListener(eventName, hear);
  }, []);
  return [unsent, useCallback(() => setUnsent(null), [])];
}

/** What was sent, and whether it was accepted. */
export interface Answered {
  readonly isAccepted: boolean;
  /** of the request: the texts of forms, and anything else */
  readonly body: unknown;
}

/** Says to the page that this body goes off. */
export function tellSending(body: unknown): void {
  window.dispatchEvent(new CustomEvent(sendingName, { detail: body }));
}

export function hearSending(hear: (body: unknown) => void, signal: AbortSignal): void {
  window.addEventListener(sendingName, (event) => hear((event as CustomEvent<unknown>).detail), { signal });
}

export function tellSent(isAccepted: boolean, body: unknown): void {
  const detail: Answered = { isAccepted, body };
  window.dispatchEvent(new CustomEvent(sentName, { detail }));
}

export function hearSent(hear: (answered: Answered) => void, signal: AbortSignal): void {
  // Only `tellSent` sends events of this name.
  window.addEventListener(sentName, (event) => hear((event as CustomEvent<Answered>).detail), { signal });
}
