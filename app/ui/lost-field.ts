import type { LostField } from "./typed-text";

const eventName = "cantiere-lost";

/** Says to the page that what was typed into a field that goes could not be kept: it is shown, to be copied. */
export function tellLost(lost: LostField): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: lost }));
}

export function hearLost(hear: (lost: LostField) => void, signal: AbortSignal): void {
  // Only `tellLost` sends events of this name.
  window.addEventListener(eventName, (event) => hear((event as CustomEvent<LostField>).detail), { signal });
}
