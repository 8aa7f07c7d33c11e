import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from "react";

/** A list of links that opens under its button: arrows go through it, Escape and going elsewhere close it. */
export function useDisclosure() {
  const ref = useRef<HTMLDetailsElement>(null);
  const close = () => ref.current?.removeAttribute("open");
  const handleKey = (event: KeyboardEvent) => {
    const details = ref.current;
    if (details === null || !details.open) return;
    if (event.key === "Escape") {
      close();
      details.querySelector("summary")?.focus();
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = [...details.querySelectorAll("a")];
    const at = links.findIndex((link) => link === document.activeElement);
    links.at(step(at, links.length))?.focus();
  };
  return {
    ref,
    onKeyDown: handleKey,
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // A click on nothing takes the focus nowhere: it may be on the menu's own edge.
      if (relatedTarget !== null && !ref.current?.contains(relatedTarget)) close();
    },
    onClick: ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a")) close();
    },
  };
}

/** From which of how many links to which; -1: none is focused. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};
