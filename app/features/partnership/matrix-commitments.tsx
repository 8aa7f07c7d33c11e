import type { Recipient } from "~/domain/partnership/partner-sheet";
import { isFor } from "~/domain/partnership/tabulate-commitments";
import { formatShortEuros } from "~/domain/wording/format-number";
import { useLanguage, useTexts } from "~/ui/language";
import type { MatrixPlace } from "./partner-matrix";
import type { PartnerView } from "./partnership-data";
import { viewTexts } from "./view-texts";

interface MatrixCommitmentsProps {
  readonly partners: readonly PartnerView[];
  readonly place: MatrixPlace | null;
}

/** The commitments behind the chosen cell, read out as it is chosen. */
export function MatrixCommitments({ partners, place }: MatrixCommitmentsProps) {
  const words = useTexts(viewTexts);
  const language = useLanguage();
  const giver = place && partners[place.row];
  const receiver = place && place.column > 0 ? (partners[place.column - 1] ?? null) : null;
  const recipient: Recipient = receiver
    ? { kind: "organisation", organisationId: receiver.id }
    : { kind: "everyone" };
  const commitments = giver?.commitments.filter((each) => isFor(each, recipient)) ?? [];
  return (
    <div className="chosen" role="status" aria-label={words.chosen}>
      {giver ? (
        <>
          <h3>{words.givesTo(giver.shortName, receiver?.shortName ?? words.toEveryone)}</h3>
          {commitments.length === 0 && <p className="muted">{words.noCommitment}</p>}
          <ul>
            {commitments.map(({ id, what, valueCents }) => (
              <li key={id}>
                <span lang="it">{what}</span>
                <span className="num">
                  {valueCents === null ? words.withoutValue : formatShortEuros(language, valueCents)}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{words.chooseCell}</p>
      )}
    </div>
  );
}
