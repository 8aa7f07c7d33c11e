import type { PublicCount } from "~/domain/workshop/public-state";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { type InterfaceLanguage, useLanguage, useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import { sayLeaders } from "../say-leaders";
import { sayRule } from "../say-rule";
import type { CountedVote, StageView } from "./console-data";
import { consoleTexts } from "./console-texts";
import { RoomVotes } from "./room-votes";

interface VotePanelProps {
  readonly stage: StageView;
  readonly people: PublicCount;
  readonly counted: CountedVote | null;
  readonly mayRun: boolean;
  readonly results: string;
}

/** How far a vote is; what it came to only once it is closed. */
export function VotePanel({ stage, people, counted, mayRun, results }: VotePanelProps) {
  const words = useTexts(consoleTexts);
  const language = useLanguage();
  if (stage.state === "closed")
    return (
      <section className="card vote-panel" aria-label={stage.title}>
        <p>
          <b>{sayCounted(stage, counted, language) ?? words.countedNone}</b>
        </p>
        <ButtonLink look="primary" small to={results}>
          {words.toResults}
        </ButtonLink>
      </section>
    );
  if (stage.state === "waiting") return null;
  return (
    <Card
      title={words.vote}
      aside={stage.rule && <span className="small muted">{sayRule(language, stage.rule)}</span>}
    >
      <div className="body vote-open">
        <Meter label={words.vote} value={people.ballots} max={Math.max(people.here, 1)} />
        <p className="small num" role="status">
          {words.ballotsIn(people.ballots, people.here)}
        </p>
        <p className="small muted">{words.hiddenTotals}</p>
        {mayRun && <RoomVotes key={stage.id} stage={stage} />}
      </div>
    </Card>
  );
}

function sayCounted(
  { rule, targets, roomVoters }: StageView,
  counted: CountedVote | null,
  language: InterfaceLanguage,
): string | null {
  const totals = (counted?.totals ?? []).flatMap((total) => {
    const target = targets.find(({ id }) => id === total.targetId);
    return target ? [{ ...total, title: target.title }] : [];
  });
  return rule && sayLeaders(language, { rule, totals, roomVoters, titleOf: ({ title }) => title });
}
