import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

interface PanZoomOptions {
  /** of the plane, in its own px */
  readonly size: { readonly width: number; readonly height: number };
}

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const smallest = 0.08;
const greatest = 2;
const stepPx = 80;
const zoomStep = 1.25;

/**
 * Moves a plane under a window, by pointer, wheel and keys. While it moves nothing is rendered: one transform of one
 * element is written.
 */
export function usePanZoom({ size }: PanZoomOptions) {
  const frame = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const view = useRef<View>({ x: 0, y: 0, zoom: 1 });
  const [zoom, setZoom] = useState(1);

  const show = useCallback((next: View) => {
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
    (factor: number, at?: { readonly x: number; readonly y: number }) => {
      const box = frame.current?.getBoundingClientRect();
      if (!box) return;
      const from = view.current;
      const to = Math.min(greatest, Math.max(smallest, from.zoom * factor));
      const px = at ? at.x - box.left : box.width / 2;
      const py = at ? at.y - box.top : box.height / 2;
      const ratio = to / from.zoom;
      show({ x: px - (px - from.x) * ratio, y: py - (py - from.y) * ratio, zoom: to });
    },
    [show],
  );

  const fit = useCallback(() => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const to = Math.min(
      1,
      Math.max(smallest, Math.min(box.width / size.width, box.height / size.height) * 0.96),
    );
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

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest("button"))) return;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
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
