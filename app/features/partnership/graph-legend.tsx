import { ties } from "~/domain/partnership/tie";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { markIcons } from "./partner-mark";
import type { PartnerView } from "./partnership-data";
import { viewTexts } from "./view-texts";

const marks = ["lead", "public", "third-sector", "health", "work-school", "firm"] as const;

/** Marks and lines that are in the picture, in words. */
export function GraphLegend({ partners }: { readonly partners: readonly PartnerView[] }) {
  const words = useTexts(viewTexts);
  const others = partners.filter(({ role }) => role !== "lead");
  const isThere = (mark: (typeof marks)[number]) => partners.some((partner) => partner.mark === mark);
  const hasCurves = partners.some(({ commitments }) =>
    commitments.some(({ recipient }) => recipient.kind === "organisation"),
  );
  return (
    <ul className="legend" aria-label={words.legend}>
      {marks.filter(isThere).map((mark) => (
        <li key={mark} className={`k-${mark}`}>
          <Icon name={markIcons[mark]} size="small" /> {words.family[mark]}
        </li>
      ))}
      {ties
        .filter((tie) => others.some((partner) => partner.tie === tie))
        .map((tie) => (
          <li key={tie} className="line">
            <Sample className={`spoke t-${tie}`} /> {words.tie[tie]}
          </li>
        ))}
      {hasCurves && (
        <li className="line">
          <Sample className="curve" /> {words.mutual}
        </li>
      )}
    </ul>
  );
}

function Sample({ className }: { readonly className: string }) {
  return (
    <svg width="28" height="8" aria-hidden="true">
      <line className={className} x1="1" y1="4" x2="27" y2="4" />
    </svg>
  );
}
