import { type FrameSize, type MapView, toScreen } from "./map-view";
import type { Mark } from "./marks";
import { movedTo } from "./move-layers";

interface PinNameProps {
  readonly mark: Extract<Mark, { kind: "pin" }>;
  readonly view: MapView;
  readonly size: FrameSize;
}

/** The title of the pin that is pointed at or chosen, under its tip. */
export function PinName({ mark, view, size }: PinNameProps) {
  const [x, y] = toScreen(view, mark.position);
  const side = x < size.width * 0.25 ? "start" : x > size.width * 0.75 ? "end" : "middle";
  return (
    <g data-at={mark.position.join(" ")} transform={movedTo(x, y)}>
      <text
        className="pin-name"
        x={side === "start" ? -12 : side === "end" ? 12 : 0}
        y={18}
        textAnchor={side}
      >
        {shorten(mark.pin.title)}
      </text>
    </g>
  );
}

const mostLetters = 44;

function shorten(title: string): string {
  return title.length <= mostLetters ? title : `${title.slice(0, mostLetters - 1).trimEnd()}…`;
}
