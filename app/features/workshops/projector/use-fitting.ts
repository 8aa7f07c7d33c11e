import { useEffect, useRef, useState } from "react";

/**
 * How many children of a list stand whole inside of it, from the first on; all of them until it was measured. A screen
 * does not scroll, and half a text says something else. `left` are those of all that are not seen.
 * @param all of which only `shown` are in the list
 */
export function useFitting<Place extends HTMLElement>(
  shown: readonly { readonly id: string }[],
  all: number,
) {
  const things = shown.map(({ id }) => id).join(" ");
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
  return { place, fitting, left: all - Math.min(shown.length, fitting) };
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
