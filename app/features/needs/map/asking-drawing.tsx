import type { Position } from "~/domain/map/map-shapes";
import { type MapView, toScreen } from "./map-view";
import { movedTo } from "./move-layers";
import type { Asking } from "./use-asking";

/** In map units: the municipality that is pointed at, and the area so far with the side to where the pointer is. */
export function AskedGround({ state, isArea }: { readonly state: Asking; readonly isArea: boolean }) {
  const { aim, aimedAt, corners } = state;
  const last = corners.at(-1);
  return (
    <>
      {aimedAt && <path className="aimed" d={aimedAt.path} />}
      {isArea && corners.length > 0 && <path className="drawn" d={`M${corners.map(written).join("L")}`} />}
      {isArea && corners.length > 2 && (
        <path className="drawn within" d={`M${corners.map(written).join("L")}Z`} />
      )}
      {isArea && last && aim && <path className="next-side" d={`M${written(last)}L${written(aim)}`} />}
    </>
  );
}

/** In pixels: corners and crosshair. */
export function AskedMarks({ state, view }: { readonly state: Asking; readonly view: MapView }) {
  return (
    <g aria-hidden="true">
      {state.corners.map((corner, index) => (
        <g key={index} data-at={corner.join(" ")} transform={movedTo(...toScreen(view, corner))}>
          <circle className={index === 0 ? "corner first" : "corner"} r={index === 0 ? 9 : 6} />
        </g>
      ))}
      {state.aim && state.isKeyed && (
        <g data-at={state.aim.join(" ")} transform={movedTo(...toScreen(view, state.aim))}>
          <path className="crosshair under" d={crosshair} />
          <path className="crosshair" d={crosshair} />
        </g>
      )}
    </g>
  );
}

const crosshair = "M-18 0h12M6 0h12M0-18v12M0 6v12M0 0h.01";

function written([x, y]: Position): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
