import type { PublicTotal } from "~/domain/workshop/public-state";
import { sayConsent } from "~/domain/workshop/results/say-consent";
import { sayFigure, sayPhones } from "~/domain/workshop/results/say-value";
import { inOrderOfVotes, noVotes, wasVotedOn, weightOf } from "~/domain/workshop/results/totals-of";
import type { VoteTarget, VotingRule } from "~/domain/workshop/stage";
import { classNames } from "~/ui/class-names";
import { useLanguage, useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";
import { useFitting } from "./use-fitting";

interface ProjectedTotalsProps {
  readonly kind: VotingRule["kind"];
  readonly targets: readonly VoteTarget[];
  /** null: the vote goes on */
  readonly totals: readonly PublicTotal[] | null;
}

/** A screen does not scroll, and a result takes the height of two names. */
const mostShown = { names: 8, results: 5 };

/** What is voted on; once the vote is closed, what it came to, the most voted first. */
export function ProjectedTotals({ kind, targets, totals }: ProjectedTotalsProps) {
  const words = useTexts(projectorTexts);
  const language = useLanguage();
  const rows = inOrderOfVotes(targets.map(({ id, title }) => ({ id, title, ...votesOf(totals, id) })));
  const hasRoom = rows.some(({ room }) => room > 0);
  const most = Math.max(1, ...rows.map(weightOf));
  const shown = rows.slice(0, totals ? mostShown.results : mostShown.names);
  const { place, fitting, left } = useFitting<HTMLOListElement>(shown, rows.length);
  return (
    <div className="totals">
      {totals && !rows.some(wasVotedOn) && <p>{words.nobodyVoted}</p>}
      <ol ref={place}>
        {shown.map((row, index) => (
          <li key={row.id} className={classNames(index >= fitting && "unseen")}>
            <span lang="it">{row.title || words.nameless}</span>
            {totals && (
              <>
                <b className="num">{sayFigure(language, kind, row)}</b>
                <progress value={weightOf(row)} max={most} aria-hidden="true" />
                {(hasRoom || row.consent) && (
                  <small className="num">
                    {row.consent
                      ? sayConsent(language, row.consent)
                      : words.phones(sayPhones(language, kind, row.phones))}
                    {row.room > 0 && ` + ${words.inRoom(row.room)}`}
                  </small>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {left > 0 && <p className="more">{words.others(left)}</p>}
    </div>
  );
}

function votesOf(totals: readonly PublicTotal[] | null, id: string): Omit<PublicTotal, "targetId"> {
  return totals?.find(({ targetId }) => targetId === id) ?? noVotes;
}
