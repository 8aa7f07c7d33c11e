import { pinBox } from "~/domain/map/pin-shapes";
import { textWidth } from "~/domain/map/text-width";
import { type FrameSize, type MapView, toScreen } from "./map-view";
import type { PlacedPin } from "./marks";
import { movedTo } from "./move-layers";

interface PinNameProps {
  readonly placed: PlacedPin;
  readonly isRaised: boolean;
  readonly view: MapView;
  readonly size: FrameSize;
}

const fontSize = 14;
const padding = 8;
const height = 24;

/** The title of the pin that is pointed at or chosen: under its tip, above its head where the frame ends below. */
export function PinName({ placed, isRaised, view, size }: PinNameProps) {
  const [x, y] = toScreen(view, placed.position);
  const title = shorten(placed.pin.title, size.width);
  const width = textWidth(title, "bold", fontSize) + 2 * padding;
  const isLow = y > size.height - height - 8;
  const top = isLow ? pinBox.top * (isRaised ? 1.3 : 1) - height - 2 : 5;
  const middle = Math.min(size.width - width / 2 - 4, Math.max(width / 2 + 4, x)) - x;
  return (
    <g data-at={placed.position.join(" ")} transform={movedTo(x, y)}>
      <rect className="name-box" x={middle - width / 2} y={top} width={width} height={height} rx={4} />
      <text className="pin-name" x={middle} y={top + 17}>
        {title}
      </text>
    </g>
  );
}

function shorten(title: string, frameWidth: number): string {
  const most = Math.min(48, Math.floor(frameWidth / 8.5));
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`;
}
