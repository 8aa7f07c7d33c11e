import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import type { GivenPlace } from "./map/map-props";
import { useNeedsScene } from "./needs-scene";

/** Whoever chose a way to add is brought to it: the map asks, or the field of that way has the focus. */
export function useAskedWay(
  form: RefObject<HTMLFormElement | null>,
  onPlace: (place: GivenPlace) => void,
): void {
  const { hash } = useLocation();
  const { ask } = useNeedsScene();
  const give = useRef(onPlace);
  useEffect(() => void (give.current = onPlace));
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    if (hash === "#mappa")
      ask("point", (place) => {
        give.current(place);
        // Once the form is there again: on a phone the map took its place.
        setTimeout(() => find("#titolo")?.focus());
      });
    else if (hash === "#luogo") find("[data-luogo]")?.focus();
    else if (hash === "#comuni") {
      const summary = find("[data-comuni]");
      const list = summary?.closest("details");
      if (list) list.open = true;
      summary?.focus();
    } else find("#titolo")?.focus();
  }, [form, hash, ask]);
}
