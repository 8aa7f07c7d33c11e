import { categoryIconPaths, colourOf } from "~/domain/map/category-icon-paths";
import { badgeOf, pinParts, pinPaths } from "~/domain/map/pin-shapes";
import type { MapPin } from "~/domain/map/pins";
import type { MapPerson } from "./map-props";
import { initialsOf } from "~/ui/face";

interface PinMarkProps {
  readonly pin: MapPin;
  readonly person: MapPerson | null;
  /** it may have the focus */
  readonly hasRing: boolean;
}

/** A pin with its tip at 0 0: its shape tells need from resource, its icon and colour the category. */
export function PinMark({ pin, person, hasRing }: PinMarkProps) {
  const { icon } = pinParts;
  const colour = colourOf(pin.category);
  return (
    <>
      {hasRing && <path className="ring" d={pinPaths[pin.kind]} />}
      {person && <path className={`writing p${person.colour}`} d={pinPaths[pin.kind]} />}
      <path className="body" d={pinPaths[pin.kind]} fill={colour} />
      {pin.category ? (
        <path
          className="sign"
          d={categoryIconPaths[pin.category.icon]}
          fillRule="evenodd"
          transform={`translate(${icon.x} ${icon.y}) scale(${icon.size / 24})`}
        />
      ) : (
        <circle className="sign" cy={-23} r={5} />
      )}
      {pin.count !== null && <Badge count={pin.count} colour={colour} />}
      {person && <Initials person={person} />}
    </>
  );
}

function Badge({ count, colour }: { readonly count: number; readonly colour: string }) {
  const { x, y, radius } = pinParts.badge;
  const { written, width } = badgeOf(count);
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        className="badge"
        x={-radius}
        y={-radius}
        width={width}
        height={2 * radius}
        rx={radius}
        stroke={colour}
      />
      <text className="count" x={width / 2 - radius} y={4}>
        {written}
      </text>
    </g>
  );
}

function Initials({ person: { name, colour } }: { readonly person: MapPerson }) {
  return (
    <g transform="translate(-14 -38)" className={`p${colour}`}>
      <circle className="face-of" r={9} />
      <text className="initials" y={4}>
        {initialsOf(name)}
      </text>
    </g>
  );
}
