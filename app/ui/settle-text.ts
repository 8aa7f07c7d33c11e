const eventName = "cantiere-settled";

/**
 * Says to the page that what was typed into this form, or part of one, is not to be saved any more: the page took it
 * itself, or the person let it go. To be said while it is still there. What the server accepts needs no word of it.
 */
export function settleText(within: Element | null): void {
  within?.dispatchEvent(new Event(eventName, { bubbles: true }));
}

export function hearSettled(hear: (within: EventTarget | null) => void, signal: AbortSignal): void {
  document.addEventListener(eventName, ({ target }) => hear(target), { signal });
}
