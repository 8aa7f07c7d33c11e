import { useEffect, useRef, useState } from "react";

/**
 * How many children of a list stand whole inside of it, from the first on; all of them until it was measured. A screen
 * does not scroll, and half a text says something else. `things` differs as soon as other ones are in the list.
 */
export function useFitting<Place extends HTMLElement>(things: string) {
  const place = useRef<Place>(null);
  const [fitting, setFitting] = useState(Infinity);
  useEffect(() => {
    const list = place.current;
    if (list === null) return;
    const observer = new ResizeObserver(() => setFitting(countWhole(list)));
    // Letters may come late, and make what is in the list larger without the list itself.
    for (const element of [list, ...list.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [things]);
  return { place, fitting };
}

/** A pixel is left to rounding. One is always shown. */
function countWhole(list: HTMLElement): number {
  const { right, bottom } = list.getBoundingClientRect();
  const cut = [...list.children].findIndex((child) => {
    const box = child.getBoundingClientRect();
    return box.right > right + 1 || box.bottom > bottom + 1;
  });
  return cut === -1 ? list.children.length : Math.max(1, cut);
}
