import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type FrameSize, type MapView, toScreen } from "./map-view";
import { type Mark, pinsOfMark, successorOf } from "./marks";
import { type Direction, nearestMark } from "./nearest-mark";

interface MarkKeys {
  readonly marks: readonly Mark[];
  readonly layer: RefObject<SVGSVGElement>;
  readonly onOpen: (mark: Mark) => void;
  /** it has the focus, and must be seen */
  readonly onReach: (mark: Mark) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** One stop of the keyboard for all marks; arrows, Home and End lead from one to another. */
export function useMarkKeys({ marks, layer, onOpen, onReach }: MarkKeys) {
  const [stopKey, setStopKey] = useState<string | null>(null);
  const focused = useRef<{ readonly key: string; readonly ids: readonly string[] } | null>(null);
  const awaited = useRef<string | null>(null);
  const stop = marks.find(({ key }) => key === stopKey) ?? marks[0] ?? null;

  const focusOn = (mark: Mark) => {
    setStopKey(mark.key);
    onReach(mark);
    const element = elementOf(layer.current, mark.key);
    element?.focus({ preventScroll: true });
    // It is outside the frame, and drawn only now that it is the stop.
    awaited.current = element === null ? mark.key : null;
  };
  useEffect(() => {
    if (awaited.current === null || awaited.current !== stopKey) return;
    elementOf(layer.current, awaited.current)?.focus({ preventScroll: true });
    awaited.current = null;
  }, [stopKey, layer]);

  // What had the focus may have become part of a cluster, or one of several: the focus goes with it.
  useEffect(() => {
    const lost = focused.current;
    if (lost === null || elementOf(layer.current, lost.key) !== null) return;
    const next = successorOf(marks, lost.ids) ?? marks[0];
    if (next) {
      setStopKey(next.key);
      elementOf(layer.current, next.key)?.focus({ preventScroll: true });
    } else focused.current = null;
  }, [marks, layer]);

  const handleKey = (event: KeyboardEvent) => {
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = marks.find(({ key }) => key === focused.current?.key);
    if (from === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(from);
      return;
    }
    const next = reached(event.key, marks, from);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) focusOn(next);
  };

  return {
    stopKey: stop?.key ?? null,
    handleKey,
    handleFocus: (mark: Mark) => {
      focused.current = { key: mark.key, ids: pinsOfMark(mark).map(({ pin }) => pin.id) };
      setStopKey(mark.key);
    },
    handleBlur: () => {
      focused.current = null;
    },
  };
}

/** Null: nothing lies there. Undefined: the key means nothing here. */
function reached(key: string, marks: readonly Mark[], from: Mark): Mark | null | undefined {
  if (key === "Home") return marks[0] ?? null;
  if (key === "End") return marks.at(-1) ?? null;
  const direction = directions[key];
  return direction && nearestMark(marks, from, direction);
}

function elementOf(layer: SVGSVGElement | null, key: string): SVGElement | null {
  const elements = layer?.querySelectorAll<SVGElement>("[data-key]") ?? [];
  return [...elements].find((element) => element.dataset["key"] === key) ?? null;
}

/** Those in the frame or near it, and those that must be there although they are not. */
export function marksNearby(
  marks: readonly Mark[],
  { view, size, always }: { view: MapView; size: FrameSize; always: readonly (string | null)[] },
): readonly Mark[] {
  const [sideways, upright] = [size.width * 0.6, size.height * 0.6];
  return marks.filter((mark) => {
    if (always.includes(mark.key)) return true;
    const [x, y] = toScreen(view, mark.position);
    return x > -sideways && x < size.width + sideways && y > -upright && y < size.height + upright;
  });
}
