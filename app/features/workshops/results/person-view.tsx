import { Link } from "@remix-run/react";
import { sayConsent } from "~/domain/workshop/results/say-consent";
import { sayFigure, sayPhones } from "~/domain/workshop/results/say-value";
import { type TargetTotal, weightOf } from "~/domain/workshop/results/totals-of";
import { formatCount } from "~/domain/wording/format-number";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import { Tag } from "~/ui/tag";
import type { ShownVote } from "./results-data";
import { resultsTexts } from "./results-texts";

interface PersonViewProps {
  readonly vote: ShownVote;
  readonly base: string;
  readonly mayRun: boolean;
}

/** Every target with what it got, phones and room beside each other, and what becomes of it. */
export function PersonView({ vote, base, mayRun }: PersonViewProps) {
  const words = useTexts(resultsTexts);
  const most = Math.max(1, ...vote.totals.map(weightOf));
  return (
    <Card title={words.view.persone}>
      <div className="body">
        <p className="small muted">
          {words.personLead} {vote.roomVoters > 0 && words.roomApart}
        </p>
        <ol className="result-bars">
          {vote.totals.map((total) => (
            <Bar
              key={total.target.id}
              total={total}
              vote={vote}
              most={most}
              outcome={mayRun ? `${base}/esiti?decidi=${total.target.id}` : null}
            />
          ))}
        </ol>
      </div>
    </Card>
  );
}

interface BarProps {
  readonly total: TargetTotal;
  readonly vote: ShownVote;
  readonly most: number;
  /** null: only to be read */
  readonly outcome: string | null;
}

function Bar({ total, vote, most, outcome }: BarProps) {
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { target, phones, room, scorers, consent } = total;
  const count = (n: number) => formatCount(language, n);
  const value = sayFigure(language, vote.rule.kind, total);
  const areScores = vote.rule.kind === "scores";
  return (
    <li>
      <h3 lang="it">{target.title}</h3>
      <p className="value num">
        <b>{value}</b>
        {room > 0 && (
          <span className="small muted">
            {" "}
            {sayPhones(language, vote.rule.kind, phones)} {words.plusRoom(count(room))}
          </span>
        )}
      </p>
      <Meter label={`${target.title}: ${value}`} value={weightOf(total)} max={most} />
      <p className="small muted num">
        {[
          consent ? sayConsent(language, consent) : !areScores && scorers > 0 && words.voters(scorers),
          target.kind === "group" && words.cards(target.cardCount),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {consent && consent.reasons.length > 0 && (
        <details>
          <summary>{words.reasons(consent.reasons.length)}</summary>
          <ul className="reasons">
            {consent.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      <Fate targetId={target.id} title={target.title} vote={vote} outcome={outcome} />
    </li>
  );
}

interface FateProps extends Pick<BarProps, "vote" | "outcome"> {
  readonly targetId: string;
  readonly title: string;
}

function Fate({ targetId, title, vote, outcome }: FateProps) {
  const words = useTexts(resultsTexts);
  if (vote.decided.includes(targetId))
    return (
      <p>
        <Tag tone="ok">{words.became}</Tag>
      </p>
    );
  if (outcome === null) return null;
  return (
    <p className="small">
      <Link to={outcome} aria-label={words.becomesNamed(title)}>
        {words.becomes}
      </Link>
    </p>
  );
}
