import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import type { AskedPlace } from "./map-props";
import { texts } from "./map-texts";
import type { Asking } from "./use-asking";

interface AskingBarProps {
  readonly asking: AskedPlace;
  readonly state: Asking;
  readonly onClose: () => void;
  readonly onRemoveCorner: () => void;
  readonly onCancel: () => void;
}

/** What to do now, what went wrong, and the same acts as buttons. */
export function AskingBar({ asking, state, onClose, onRemoveCorner, onCancel }: AskingBarProps) {
  const words = useTexts(texts);
  return (
    <div className="map-asking">
      <p>
        {words.asking[asking].tap} <span className="for-keys">{words.asking[asking].keys}</span>
      </p>
      <p role="status" className="map-told">
        <Told state={state} isArea={asking === "area"} />
      </p>
      <div className="acts">
        {asking === "area" && state.corners.length > 0 && (
          <>
            <Button type="button" small look="primary" onClick={onClose}>
              {words.close}
            </Button>
            <Button type="button" small onClick={onRemoveCorner}>
              {words.removeCorner}
            </Button>
          </>
        )}
        <Button type="button" small look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function Told({ state, isArea }: { readonly state: Asking; readonly isArea: boolean }) {
  const words = useTexts(texts);
  const { fault, aimedAt, isKeyed, corners } = state;
  if (fault !== null) return <b className="map-fault">{words.faults[fault]}</b>;
  const parts = [
    isArea && corners.length > 0 && words.corners(corners.length),
    isKeyed && (aimedAt ? words.here(aimedAt.name) : words.hereNowhere),
  ];
  return <>{parts.filter(Boolean).join(". ")}</>;
}
