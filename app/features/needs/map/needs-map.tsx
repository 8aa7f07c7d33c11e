import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { placeLabels } from "~/domain/map/place-labels";
import { project } from "~/domain/map/project";
import { useTexts } from "~/ui/language";
import { classNames } from "~/ui/class-names";
import { AskedGround, AskedMarks } from "./asking-drawing";
import { AskingBar } from "./asking-bar";
import { MapAreas } from "./map-areas";
import { MapControls } from "./map-controls";
import { MapCorner } from "./map-corner";
import { MapGround } from "./map-ground";
import { MapLabels } from "./map-labels";
import { MapLegend } from "./map-legend";
import { MapMarks } from "./map-marks";
import { MapMotion } from "./map-motion";
import type { NeedsMapProps } from "./map-props";
import { texts } from "./map-texts";
import { centreOn, toScreen, viewOf, zoomLimits } from "./map-view";
import { type Mark, placePins } from "./marks";
import { canPageScroll, mayMove } from "./may-move";
import { gatherMarks, obstaclesOf } from "./gather-marks";
import { useAsking } from "./use-asking";
import { useHints } from "./use-hints";
import { useMapKeys } from "./use-map-keys";

/** The map of the needs: it is written whole by the server, and moves as soon as its code is there. */
export function NeedsMap(props: NeedsMapProps) {
  // Another drawing has other measures: it begins anew.
  return <Drawing key={props.shapes.version} {...props} />;
}

/** A cluster opens in steps, or one would no longer know where one is. */
const closerAtOnce = 4;

function Drawing(props: NeedsMapProps) {
  const { shapes, pins, fill, selectedId, onSelect, chosenCodes, asking, onPlace, onCancel, people } = props;
  const { focus = null } = props;
  const words = useTexts(texts);
  const [motion] = useState(() => new MapMotion(shapes));
  const { view, size, isLive } = useSyncExternalStore(
    motion.subscribe,
    motion.getSnapshot,
    motion.getSnapshot,
  );
  const layers = useLayers(motion, asking !== null);
  const { frame, pointed, ground, marks: markLayer, hint, isGreedy } = layers;

  const placed = useMemo(() => placePins(pins, shapes), [pins, shapes]);
  const marks = useMemo(() => gatherMarks(placed, view.k, size), [placed, view.k, size]);
  const labels = useMemo(
    () => placeLabels({ shapes, scale: view.k, obstacles: obstaclesOf(marks, view.k) }),
    [shapes, view.k, marks],
  );
  const asked = useAsking({ asking, onPlace, onCancel, shapes, motion, ground: pointed, isLive });

  const handleOpen = useCallback(
    (mark: Mark) => {
      if (mark.kind === "pin") {
        onSelect(mark.pin.id);
        return;
      }
      const [, most] = zoomLimits(motion.fitted());
      const { size: now } = motion.getSnapshot();
      motion.goTo(
        viewOf(
          mark.within.map(({ position }) => position),
          now,
          Math.min(most, motion.now().k * closerAtOnce),
        ),
      );
    },
    [motion, onSelect],
  );
  const handleReach = useCallback(
    (mark: Mark) => {
      const { size: now } = motion.getSnapshot();
      const [x, y] = toScreen(motion.now(), mark.position);
      const isSeen = x > 24 && x < now.width - 24 && y > 50 && y < now.height - 8;
      if (!isSeen) motion.goTo(centreOn(mark.position, motion.now().k, now));
    },
    [motion],
  );
  useFocus(motion, { shapes, focus, isLive });
  const handleKey = useMapKeys(motion);

  const box = isLive ? {} : { viewBox: `0 0 ${shapes.width} ${shapes.height}` };
  return (
    <section
      className={classNames("needs-map", isLive && "is-live", asking && "is-asking")}
      aria-label={words.map}
    >
      {asking && (
        <AskingBar
          asking={asking}
          state={asked.state}
          onClose={asked.close}
          onRemoveCorner={asked.removeCorner}
          onCancel={onCancel}
        />
      )}
      <div className="map-stage">
        {/* Keys that move the map are heard for all that is on it. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div ref={frame} className={classNames("map-frame", isGreedy && "is-greedy")} onKeyDown={handleKey}>
          {}
          <div
            ref={pointed}
            className="map-pointed"
            role="application"
            aria-label={asking ? words.askingLabel : words.ground}
            // The map itself takes arrows, + and −.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={isLive ? 0 : undefined}
            {...asked.handlers}
          >
            <svg ref={ground} className="map-ground" aria-hidden="true" {...box}>
              <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
                <MapGround shapes={shapes} fill={fill} chosenCodes={chosenCodes} />
                <MapAreas pins={pins} shapes={shapes} selectedId={selectedId} />
                {asking && <AskedGround state={asked.state} isArea={asking === "area"} />}
              </g>
            </svg>
          </div>
          <svg ref={markLayer} className="map-marks" {...box}>
            <MapLabels labels={labels} view={view} size={size} hasLegend={fill !== null} />
            <MapMarks
              layer={markLayer}
              {...{ marks, view, size, isLive, selectedId, people }}
              isAsking={asking !== null}
              onOpen={handleOpen}
              onReach={handleReach}
            />
            {asking && <AskedMarks state={asked.state} view={view} />}
          </svg>
          {hint && (
            <p className="map-hint" aria-hidden="true">
              {hint === "wheel" ? words.wheelHint : words.touchHint}
            </p>
          )}
        </div>
        {isLive && <MapControls motion={motion} />}
      </div>
      {fill && <MapLegend fill={fill} />}
      <MapCorner shapes={shapes} scale={isLive ? view.k : null} />
    </section>
  );
}

/** A place that was found is seen with what is around it, not as a dot of the whole. */
const nearEnough = 3;

function useFocus(
  motion: MapMotion,
  { shapes, focus, isLive }: Pick<NeedsMapProps, "shapes" | "focus"> & { readonly isLive: boolean },
) {
  const seen = useRef(focus);
  useEffect(() => {
    if (!focus || !isLive || seen.current === focus) return;
    seen.current = focus;
    const position = project(shapes.projection, focus.point);
    if (position === null) return;
    const k = Math.max(motion.now().k, nearEnough * motion.fitted().k);
    motion.goTo(centreOn(position, k, motion.getSnapshot().size));
  }, [motion, shapes, focus, isLive]);
}

/** Layers must go on from what React has drawn before it is seen; on the server nothing is. */
const useDrawnEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** The elements that move, listening while they are there. */
function useLayers(motion: MapMotion, isAsking: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const pointed = useRef<HTMLDivElement>(null);
  const ground = useRef<SVGSVGElement>(null);
  const marks = useRef<SVGSVGElement>(null);
  const asking = useRef(isAsking);
  const { hint, say } = useHints();
  const { size, isLive } = motion.getSnapshot();
  const [isGreedy, setIsGreedy] = useState(false);
  useDrawnEffect(() => {
    asking.current = isAsking;
    motion.afterDrawn();
  });
  useDrawnEffect(() => {
    const [element, groundLayer, markLayer] = [frame.current, ground.current, marks.current];
    if (element === null || groundLayer === null || markLayer === null) return;
    return motion.attach(element, { ground: groundLayer, marks: markLayer }, (event) =>
      mayMove(event, { frame: element, isAsking: asking.current, onHint: say }),
    );
  }, [motion, say]);
  useEffect(() => {
    if (isLive && frame.current) setIsGreedy(!canPageScroll(frame.current));
  }, [isLive, size]);
  return { frame, pointed, ground, marks, hint, isGreedy };
}
