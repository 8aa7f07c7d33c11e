import { sayFigure, sayPhones } from "~/domain/workshop/results/say-value";
import { ButtonLink } from "~/ui/button";
import type { FormState } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { DecisionPart } from "./decision-part";
import { OutcomeNote } from "./outcome-note";
import type { CardView, OutcomeData, TargetView, VotesView } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";

interface TargetRowProps {
  readonly target: TargetView;
  readonly exercise: number;
  readonly outcome: OutcomeData;
  readonly form: FormState | null;
}

/** One group with its cards and votes: what became of it, or the way to decide. */
export function TargetRow({ target, exercise, outcome, form }: TargetRowProps) {
  const words = useTexts(outcomeTexts);
  const { open, mayDecide } = outcome;
  const title = target.title || words.nameless;
  const opened = open?.target.id === target.id ? open : null;
  return (
    <li id={target.id}>
      <div className="target-head">
        <h3 lang={target.title ? "it" : undefined}>{title}</h3>
        {target.outcome === null ? (
          <Tag tone="unknown">{words.toDecide}</Tag>
        ) : (
          <Tag tone={target.outcome.decision.kind === "set-aside" ? "neutral" : "ok"}>
            {words.became[target.outcome.decision.kind]}
          </Tag>
        )}
        {target.column && (
          <span className="small muted" lang="it">
            {target.column}
          </span>
        )}
        <Votes votes={target.votes} />
      </div>
      {target.outcome && (
        <OutcomeNote title={title} outcome={target.outcome} exercise={exercise} data={outcome} />
      )}
      {target.kind === "group" && (
        <TargetCards target={target} exercise={exercise} outcome={outcome} form={form} />
      )}
      {mayDecide && target.outcome === null && opened === null && (
        <p className="acts">
          <ButtonLink small to={`?decidi=${target.id}`} preventScrollReset aria-label={words.decideOn(title)}>
            {words.decide}
          </ButtonLink>
        </p>
      )}
      {opened && <DecisionPart open={opened} data={outcome} form={form} />}
    </li>
  );
}

function Votes({ votes }: { readonly votes: VotesView | null }) {
  const words = useTexts(outcomeTexts);
  const language = useLanguage();
  if (votes === null) return <span className="small muted">{words.noVotes}</span>;
  const { kind, phones, room } = votes;
  const byPhone = sayPhones(language, kind, phones);
  return (
    <span className="target-votes">
      <b className="num">{sayFigure(language, kind, votes)}</b>{" "}
      <span className="small muted">
        {room > 0 ? `${words.phones(byPhone)} + ${words.room(room)}` : words.allByPhone}
      </span>
    </span>
  );
}

function TargetCards({ target, exercise, outcome, form }: TargetRowProps) {
  const words = useTexts(outcomeTexts);
  const { open } = outcome;
  const isOneOpen = target.cards.some(({ id }) => id === open?.target.id);
  const isOneDecided = target.cards.some((card) => card.outcome !== null);
  if (target.cards.length === 0) return null;
  return (
    <details open={isOneOpen || isOneDecided}>
      <summary>{words.cards(target.cards.length)}</summary>
      <ul className="target-cards">
        {target.cards.map((card) => (
          <CardItem
            key={card.id}
            card={card}
            target={target}
            exercise={exercise}
            outcome={outcome}
            form={form}
          />
        ))}
      </ul>
    </details>
  );
}

function CardItem({ card, target, exercise, outcome, form }: TargetRowProps & { readonly card: CardView }) {
  const words = useTexts(outcomeTexts);
  const { open, mayDecide } = outcome;
  const opened = open?.target.id === card.id ? open : null;
  return (
    <li id={card.id}>
      <span lang="it">{card.text}</span> {card.isInRoom && <Tag>{words.inRoom}</Tag>}{" "}
      {mayDecide && target.outcome === null && card.outcome === null && opened === null && (
        <ButtonLink
          small
          look="quiet"
          to={`?decidi=${card.id}`}
          preventScrollReset
          aria-label={words.decideCardOn(card.text)}
        >
          {words.decideCard}
        </ButtonLink>
      )}
      {card.outcome && (
        <OutcomeNote title={card.text} outcome={card.outcome} exercise={exercise} data={outcome} />
      )}
      {opened && <DecisionPart open={opened} data={outcome} form={form} />}
    </li>
  );
}
