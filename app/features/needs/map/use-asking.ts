import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { MapShapes, MunicipalityShape, Position } from "~/domain/map/map-shapes";
import { unproject } from "~/domain/map/project";
import { type AreaFault, type AreaStep, closeArea, pointAt, removeLastCorner } from "./draw-area";
import type { MapMotion } from "./map-motion";
import type { NeedsMapProps } from "./map-props";
import { toMap, toScreen } from "./map-view";
import { municipalityAt } from "./municipality-at";

export interface Asking {
  /** where the pointer or the crosshair is, on the drawing; null: nowhere yet */
  readonly aim: Position | null;
  /** moved by keys: it has to be drawn, as no pointer shows where it is */
  readonly isKeyed: boolean;
  readonly aimedAt: MunicipalityShape | null;
  /** of the area, so far */
  readonly corners: readonly Position[];
  readonly fault: AreaFault | "nowhere" | null;
}

interface AskingOptions extends Pick<NeedsMapProps, "asking" | "onPlace" | "onCancel"> {
  readonly shapes: MapShapes;
  readonly motion: MapMotion;
  readonly ground: RefObject<HTMLElement>;
  /** before, nothing on the map can have the focus */
  readonly isLive: boolean;
}

const nothingYet: Asking = { aim: null, isKeyed: false, aimedAt: null, corners: [], fault: null };

/** A finger covers so many pixels around the corner it means. */
const reachPixels = 16;
const stepPixels = 10;
const longStepPixels = 60;
const edgePixels = 48;

const stepsOf: Readonly<Record<string, Position>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Pointing at a place that is asked for, by tapping or by keys alone. */
export function useAsking({ asking, onPlace, onCancel, shapes, motion, ground, isLive }: AskingOptions) {
  const [state, setState] = useState(nothingYet);
  const waiting = useRef(0);
  const change = (changed: Partial<Asking>) => setState((before) => ({ ...before, ...changed }));

  useEffect(() => {
    setState(nothingYet);
    if (asking !== null && isLive) ground.current?.focus({ preventScroll: true });
    return () => cancelAnimationFrame(waiting.current);
  }, [asking, ground, isLive]);

  const aimAt = (aim: Position, isKeyed: boolean) =>
    change({ aim, isKeyed, aimedAt: municipalityAt(shapes.municipalities, aim) });

  const take = (step: AreaStep) => {
    if (step.status === "drawing") {
      change({ corners: step.corners, fault: step.fault });
      return;
    }
    setState(nothingYet);
    onPlace({
      municipalityCode: codeAt(shapes, middleOf(step.corners)),
      point: null,
      area: step.corners.flatMap((corner) => {
        const point = unproject(shapes.projection, corner);
        return point === null ? [] : [point];
      }),
    });
  };

  const give = (place: Position) => {
    if (asking === "area") {
      take(pointAt(state.corners, place, reachPixels / motion.now().k));
      return;
    }
    const municipalityCode = codeAt(shapes, place);
    if (asking === "municipality" && municipalityCode === null) {
      change({ fault: "nowhere" });
      return;
    }
    setState(nothingYet);
    onPlace({
      municipalityCode,
      point: asking === "point" ? unproject(shapes.projection, place) : null,
      area: null,
    });
  };

  /** Moves the crosshair; at the edge of the frame the map goes along. */
  const step = ([x, y]: Position, pixels: number) => {
    const { size } = motion.getSnapshot();
    const view = motion.now();
    const middle: Position = [size.width / 2, size.height / 2];
    const [fromX, fromY] = state.aim && state.isKeyed ? toScreen(view, state.aim) : middle;
    const [toX, toY] = [fromX + x * pixels, fromY + y * pixels];
    aimAt(toMap(view, [toX, toY]), true);
    const isAtEdge = (at: number, length: number) => at < edgePixels || at > length - edgePixels;
    if (isAtEdge(toX, size.width) || isAtEdge(toY, size.height)) motion.moveBy(-x * pixels, -y * pixels);
  };

  const handleKey = (event: KeyboardEvent) => {
    const direction = stepsOf[event.key];
    const act = direction
      ? () => step(direction, event.shiftKey ? longStepPixels : stepPixels)
      : actOf(event.key);
    if (act === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const actOf = (key: string): (() => void) | null => {
    if (key === "Escape") return onCancel;
    if (key === "Enter") return () => give(aimOr(state, motion));
    if (key === "Backspace" && asking === "area") return () => take(removeLastCorner(state.corners));
    return null;
  };

  return {
    state,
    close: () => take(closeArea(state.corners)),
    removeCorner: () => take(removeLastCorner(state.corners)),
    handlers:
      asking === null
        ? {}
        : {
            onKeyDown: handleKey,
            onClick: (event: MouseEvent<HTMLElement>) => give(placeOf(event, motion)),
            onPointerMove: (event: PointerEvent<HTMLElement>) => {
              if (event.pointerType === "touch") return;
              const place = placeOf(event, motion);
              cancelAnimationFrame(waiting.current);
              waiting.current = requestAnimationFrame(() => aimAt(place, false));
            },
          },
  };
}

function aimOr({ aim }: Asking, motion: MapMotion): Position {
  const { size } = motion.getSnapshot();
  return aim ?? toMap(motion.now(), [size.width / 2, size.height / 2]);
}

function placeOf(
  event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: HTMLElement },
  motion: MapMotion,
): Position {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return toMap(motion.now(), [event.clientX - left, event.clientY - top]);
}

function codeAt(shapes: MapShapes, place: Position): string | null {
  return municipalityAt(shapes.municipalities, place)?.code ?? null;
}

function middleOf(corners: readonly Position[]): Position {
  const sum = corners.reduce<Position>(([x, y], corner) => [x + corner[0], y + corner[1]], [0, 0]);
  return [sum[0] / corners.length, sum[1] / corners.length];
}
