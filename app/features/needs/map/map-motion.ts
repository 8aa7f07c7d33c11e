import type { MapShapes } from "~/domain/map/map-shapes";
import type { Gestures, Reach } from "./gestures";
import {
  afterResize,
  centreOn,
  type FrameSize,
  fitView,
  isSameView,
  type MapView,
  toMap,
  viewBetween,
  zoomLimits,
} from "./map-view";
import { joinMarks, type Layers, moveLayers } from "./move-layers";

/** What React draws by. While the map moves only its layers do; this changes when it rests. */
export interface Rested {
  readonly view: MapView;
  readonly size: FrameSize;
  /** measured and listening; before, the drawing stands as the server wrote it */
  readonly isLive: boolean;
}

type Drawing = Pick<MapShapes, "width" | "height">;

/** After so long without a movement the map rests; on a slow machine later, or it would draw anew on the way. */
const restMs = 90;
const longestRestMs = 500;
const walkMs = 200;
/** So much larger or smaller than it was drawn, the drawing is drawn anew also while it moves: it costs many frames. */
const mostScaled = 12;

/** Where one drawing stands in its frame, and how it gets elsewhere: by hand, by buttons and keys, with its frame. */
export class MapMotion {
  readonly #drawing: Drawing;
  readonly #listeners = new Set<() => void>();
  #rested: Rested;
  #live: MapView;
  #layers: Layers | null = null;
  #gestures: Gestures | null = null;
  #step = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** when it moved last, and how long after the movement before */
  #moved = { at: 0, afterMs: 0 };

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
    this.#live = { k: 1, x: 0, y: 0 };
    this.#rested = {
      view: this.#live,
      size: { width: drawing.width, height: drawing.height },
      isLive: false,
    };
  }

  readonly getSnapshot = (): Rested => this.#rested;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the size of the frame and listens to hands on it, until what it answers is called. */
  attach(frame: HTMLElement, layers: Layers, mayMove: (event: Event) => boolean): () => void {
    this.#layers = layers;
    let isGone = false;
    const observer = new ResizeObserver(() => this.#measure(frame));
    observer.observe(frame);
    this.#measure(frame);
    void import("./gestures").then(({ attachGestures }) => {
      if (isGone) return;
      this.#gestures = attachGestures(frame, {
        ...this.#reach(),
        view: this.#live,
        mayMove,
        onMove: (view, byHand) => {
          if (byHand) cancelAnimationFrame(this.#step);
          this.#show(view);
        },
        onRest: () => this.#restSoon(),
      });
    });
    return () => {
      isGone = true;
      observer.disconnect();
      this.#gestures?.detach();
      this.#gestures = null;
      this.#layers = null;
      cancelAnimationFrame(this.#step);
      clearTimeout(this.#timer);
    };
  }

  /** To be called whenever React has drawn: the layers go on from what they now show. */
  afterDrawn(): void {
    if (this.#layers) joinMarks(this.#layers);
    this.#move();
  }

  now(): MapView {
    return this.#live;
  }

  goTo(wanted: MapView): void {
    const view = this.#withinLimits(wanted);
    cancelAnimationFrame(this.#step);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#put(view);
      return;
    }
    const [from, start] = [this.#live, performance.now()];
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, (time - start) / walkMs));
      this.#put(viewBetween(from, view, 1 - (1 - part) ** 3));
      if (part < 1) this.#step = requestAnimationFrame(step);
    };
    this.#step = requestAnimationFrame(step);
  }

  fit(): void {
    this.goTo(this.fitted());
  }

  fitted(): MapView {
    return fitView(this.#drawing, this.#rested.size);
  }

  zoomBy(factor: number): void {
    const { width, height } = this.#rested.size;
    const middle = toMap(this.#live, [width / 2, height / 2]);
    const [least, most] = zoomLimits(this.fitted());
    this.goTo(centreOn(middle, Math.max(least, Math.min(most, this.#live.k * factor)), this.#rested.size));
  }

  moveBy(x: number, y: number): void {
    this.goTo({ ...this.#live, x: this.#live.x + x, y: this.#live.y + y });
  }

  #measure(frame: HTMLElement): void {
    const size = { width: frame.clientWidth, height: frame.clientHeight };
    if (size.width === 0 || size.height === 0) return;
    const { size: from, isLive } = this.#rested;
    const view = isLive
      ? afterResize(this.#live, { from, to: size, drawing: this.#drawing })
      : fitView(this.#drawing, size);
    this.#live = view;
    this.#tell({ view, size, isLive: true });
    this.#gestures?.limit(this.#reach());
    this.#gestures?.set(view);
  }

  #put(view: MapView): void {
    if (this.#gestures) {
      this.#gestures.set(view);
      return;
    }
    this.#show(view);
    this.#restSoon();
  }

  #move(): void {
    if (this.#layers) moveLayers(this.#layers, this.#rested.view, this.#live);
  }

  #show(view: MapView): void {
    this.#live = view;
    const at = performance.now();
    this.#moved = { at, afterMs: at - this.#moved.at };
    this.#move();
    // Too far away from what was drawn there would be no pins: they are drawn on the way.
    if (this.#isFar(view)) this.#tell({ ...this.#rested, view });
  }

  #restSoon(): void {
    clearTimeout(this.#timer);
    const waitMs = Math.max(restMs, Math.min(longestRestMs, 3 * this.#moved.afterMs));
    this.#timer = setTimeout(() => {
      if (!isSameView(this.#rested.view, this.#live, 0)) this.#tell({ ...this.#rested, view: this.#live });
    }, waitMs);
  }

  #isFar(view: MapView): boolean {
    const { view: drawn, size } = this.#rested;
    const scale = view.k / drawn.k;
    if (scale > mostScaled || scale < 1 / mostScaled) return true;
    const [x, y] = [view.x - drawn.x * scale, view.y - drawn.y * scale];
    return scale === 1 && (Math.abs(x) > size.width * 0.6 || Math.abs(y) > size.height * 0.6);
  }

  /** Scale and place: how far the drawing may go. */
  #reach(): Reach {
    const { width, height } = this.#drawing;
    return {
      limits: zoomLimits(this.fitted()),
      bounds: [
        [-width / 2, -height / 2],
        [width * 1.5, height * 1.5],
      ],
    };
  }

  #withinLimits(view: MapView): MapView {
    const { size } = this.#rested;
    const [middleX, middleY] = toMap(view, [size.width / 2, size.height / 2]);
    const x = Math.min(this.#drawing.width, Math.max(0, middleX));
    const y = Math.min(this.#drawing.height, Math.max(0, middleY));
    return x === middleX && y === middleY ? view : centreOn([x, y], view.k, size);
  }

  #tell(rested: Rested): void {
    this.#rested = rested;
    for (const listener of this.#listeners) listener();
  }
}
