import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from "react";

/** Acts that open under their button: arrows go through them, Escape, an act and going elsewhere close them. */
export function useMenu() {
  const ref = useRef<HTMLDetailsElement>(null);
  const close = () => ref.current?.removeAttribute("open");
  return {
    ref,
    onKeyDown(event: KeyboardEvent) {
      const details = ref.current;
      if (details === null || !details.open) return;
      if (event.key === "Escape") {
        event.stopPropagation();
        close();
        details.querySelector("summary")?.focus();
      }
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const acts = [...details.querySelectorAll<HTMLElement>(".menu :is(a, button)")];
      const at = acts.findIndex((act) => act === document.activeElement);
      acts.at(step(at, acts.length))?.focus();
    },
    onBlur({ relatedTarget }: FocusEvent) {
      // A click on nothing takes the focus nowhere: it may be on the menu's own edge.
      if (relatedTarget !== null && !ref.current?.contains(relatedTarget)) close();
    },
    onClick({ target }: MouseEvent) {
      if (!(target instanceof Element) || !target.closest(".menu :is(a, button)")) return;
      // The dialog that opens gives the focus back to what had it.
      ref.current?.querySelector("summary")?.focus();
      close();
    },
  };
}

/** From which of how many acts to which; -1: none is focused. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};
