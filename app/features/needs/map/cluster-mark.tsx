import { formatCount } from "~/domain/wording/format-number";
import { useLanguage } from "~/ui/language";

/** Pins that would cover each other, as their number. */
export function ClusterMark({ count }: { readonly count: number }) {
  const language = useLanguage();
  const radius = clusterRadius(count);
  return (
    <>
      <circle className="ring" r={radius} />
      <circle className="cluster-body" r={radius} />
      <text className="cluster-count" y={5}>
        {formatCount(language, count)}
      </text>
    </>
  );
}

export function clusterRadius(count: number): number {
  return count < 10 ? 15 : count < 100 ? 18 : 22;
}
