import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { limitZoom, pinchView, type PlaneView, type Point, zoomAt } from "./pinch-view";

interface PanZoomOptions {
  /** of the plane, in its own px */
  readonly size: { readonly width: number; readonly height: number };
  /** A second finger came: what the first was about is over. */
  readonly onPinch: () => void;
}

const stepPx = 80;
const zoomStep = 1.25;
/** Infinitely far, until the window is measured: whoever draws less from afar draws nothing in vain. */
const unseen: PlaneView = { x: 0, y: 0, zoom: 0 };

/**
 * Moves a plane under a window, by pointer, two fingers, wheel and keys. While it moves nothing is rendered: one
 * transform of one element is written.
 */
export function usePanZoom({ size, onPinch }: PanZoomOptions) {
  const frame = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const view = useRef<PlaneView>(unseen);
  const [zoom, setZoom] = useState(unseen.zoom);

  const show = useCallback((next: PlaneView) => {
    const isOtherZoom = next.zoom !== view.current.zoom;
    view.current = next;
    if (plane.current === null) return;
    plane.current.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.zoom})`;
    // The lettering of groups depends on it: written at each step it would style all cards anew.
    if (!isOtherZoom) return;
    plane.current.style.setProperty("--zoom", String(next.zoom));
    setZoom(next.zoom);
  }, []);

  const pan = useCallback(
    (dx: number, dy: number) => {
      const { x, y, zoom: now } = view.current;
      show({ x: x + dx, y: y + dy, zoom: now });
    },
    [show],
  );

  /** What is under the point stays under it. */
  const zoomBy = useCallback(
    (factor: number, at?: Point) => {
      const box = frame.current?.getBoundingClientRect();
      if (!box) return;
      const inside = at ? { x: at.x - box.left, y: at.y - box.top } : { x: box.width / 2, y: box.height / 2 };
      show(zoomAt(view.current, factor, inside));
    },
    [show],
  );

  const fit = useCallback(() => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || box.width === 0) {
      show({ ...unseen, zoom: 1 });
      return;
    }
    const to = Math.min(1, limitZoom(Math.min(box.width / size.width, box.height / size.height) * 0.96));
    show({
      x: (box.width - size.width * to) / 2,
      y: Math.max(12, (box.height - size.height * to) / 2),
      zoom: to,
    });
  }, [show, size.width, size.height]);

  // Once: what is added later must not move what people look at.
  const first = useRef(fit);
  useEffect(() => first.current(), []);

  // React listens to the wheel passively, and the page would scroll.
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const handleWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY * 0.0015), { x: event.clientX, y: event.clientY });
    };
    element.addEventListener("wheel", handleWheel, { passive: false });
    return () => element.removeEventListener("wheel", handleWheel);
  }, [zoomBy]);

  const fingers = useFingers({ frame, view, show, onPinch });
  const handlers = {
    ...fingers.handlers,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (fingers.arePinching()) return;
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest("button"))) return;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (fingers.arePinching()) return;
      if (event.currentTarget.hasPointerCapture(event.pointerId)) pan(event.movementX, event.movementY);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.target !== event.currentTarget) return;
      const act = keyActs[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act({ pan, zoomBy, fit });
    },
  };
  return {
    frame,
    plane,
    view,
    zoom,
    zoomIn: () => zoomBy(zoomStep),
    zoomOut: () => zoomBy(1 / zoomStep),
    fit,
    handlers,
  };
}

interface FingersOptions extends Pick<PanZoomOptions, "onPinch"> {
  readonly frame: RefObject<HTMLDivElement>;
  readonly view: RefObject<PlaneView>;
  readonly show: (next: PlaneView) => void;
}

/** Heard before what the fingers are on: two of them move the plane, also where one began on a card. */
function useFingers({ frame, view, show, onPinch }: FingersOptions) {
  const down = useRef(new Map<number, Point>());
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = frame.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  };
  const lift = ({ pointerId }: PointerEvent) => void down.current.delete(pointerId);
  return {
    arePinching: () => down.current.size > 1,
    handlers: {
      onPointerDownCapture(event: PointerEvent<HTMLElement>) {
        if (event.pointerType !== "touch") return;
        // The first finger of all: whatever was not told of before is over.
        if (event.isPrimary) down.current.clear();
        down.current.set(event.pointerId, placeOf(event));
        if (down.current.size < 2) return;
        event.stopPropagation();
        onPinch();
        // The cards they are on may go away while the plane grows.
        for (const id of down.current.keys()) event.currentTarget.setPointerCapture(id);
      },
      onPointerMoveCapture(event: PointerEvent<HTMLElement>) {
        const from = down.current.get(event.pointerId);
        if (from === undefined) return;
        const before = [...down.current.values()];
        down.current.set(event.pointerId, placeOf(event));
        const [one, other] = before;
        const [first, second] = [...down.current.values()];
        if (!one || !other || !first || !second || view.current === null) return;
        event.stopPropagation();
        show(pinchView(view.current, [one, other], [first, second]));
      },
      onPointerUpCapture: lift,
      onPointerCancelCapture: lift,
    },
  };
}

interface KeyTargets {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

const keyActs: Readonly<Record<string, (to: KeyTargets) => void>> = {
  ArrowLeft: ({ pan }) => pan(stepPx, 0),
  ArrowRight: ({ pan }) => pan(-stepPx, 0),
  ArrowUp: ({ pan }) => pan(0, stepPx),
  ArrowDown: ({ pan }) => pan(0, -stepPx),
  "+": ({ zoomBy }) => zoomBy(zoomStep),
  "-": ({ zoomBy }) => zoomBy(1 / zoomStep),
  "0": ({ fit }) => fit(),
};
