import { colourOf } from "~/domain/map/category-icon-paths";
import { clusterRadius } from "~/domain/map/cluster-radius";
import { formatCount } from "~/domain/wording/format-number";
import { useLanguage } from "~/ui/language";
import type { PlacedPin } from "./marks";

interface ClusterMarkProps {
  readonly within: readonly PlacedPin[];
  /** it may have the focus */
  readonly hasRing: boolean;
}

/** Pins that would cover each other, as their number, in a ring of the colours of their categories. */
export function ClusterMark({ within, hasRing }: ClusterMarkProps) {
  const language = useLanguage();
  const radius = clusterRadius(within.length);
  return (
    <>
      {hasRing && <circle className="ring" r={radius} />}
      <circle className="cluster-body" r={radius} />
      {slicesOf(within).map(({ colour, share, from }) => (
        <circle
          key={colour}
          className="slice"
          r={radius - 2.5}
          stroke={colour}
          pathLength={100}
          strokeDasharray={`${share} ${100 - share}`}
          strokeDashoffset={-from}
        />
      ))}
      <text className="cluster-count" y={5}>
        {formatCount(language, within.length)}
      </text>
    </>
  );
}

interface Slice {
  readonly colour: string;
  /** in hundredths of the ring */
  readonly share: number;
  readonly from: number;
}

function slicesOf(within: readonly PlacedPin[]): readonly Slice[] {
  const counts = new Map<string, number>();
  for (const { pin } of within) {
    const colour = colourOf(pin.category);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  let from = 0;
  return [...counts].map(([colour, count]) => {
    const share = (100 * count) / within.length;
    const slice = { colour, share, from };
    from += share;
    return slice;
  });
}
