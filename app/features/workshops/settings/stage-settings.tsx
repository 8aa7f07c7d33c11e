import { Form } from "@remix-run/react";
import { useState } from "react";
import { directionOf, type ParticipantLanguage, participantLanguages } from "~/domain/workshop/phrase";
import { participantTools, type VotingRule } from "~/domain/workshop/stage";
import { Button } from "~/ui/button";
import { SelectField, TextAreaField, TextField } from "~/ui/field";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { sayDuration } from "../say-duration";
import { sayRule } from "../say-rule";
import { longestWording } from "./longest-wording";
import type { StageSettings as Stage } from "./settings-data";
import { settingsTexts } from "./settings-texts";

interface StageSettingsProps {
  readonly stage: Stage;
  /** its form was sent and not accepted, or asked for */
  readonly isOpen: boolean;
}

/** A stage of the course: what is asked, for how long, how it is voted, and where it stands. */
export function StageSettings({ stage, isOpen }: StageSettingsProps) {
  const words = useTexts(settingsTexts);
  const language = useLanguage();
  const { id, title, minutes, rule, namesOff, state, prompt } = stage;
  const facts = [
    sayDuration(language, minutes),
    rule && sayRule(language, rule),
    namesOff && words.facts.namesOff,
    state === "closed" && words.facts.done,
  ].filter(Boolean);
  return (
    <li id={`tappa-${id}`}>
      <div className="top">
        <div className="what">
          <b>{title}</b>
          <span className="small muted num">{facts.join(" · ")}</span>
          <span className="small" lang="it">
            {prompt.it}
          </span>
        </div>
        {state === "waiting" && <Order stage={stage} />}
      </div>
      <details open={isOpen}>
        <summary aria-label={words.editNamed(title)}>{words.edit}</summary>
        <StageForm stage={stage} />
      </details>
    </li>
  );
}

function Order({ stage: { id, title, isFirst, isLast } }: { readonly stage: Stage }) {
  const words = useTexts(settingsTexts);
  return (
    <Form method="post" preventScrollReset className="order">
      <input type="hidden" name="intent" value="move-stage" />
      <input type="hidden" name="stageId" value={id} />
      <button name="by" value="-1" aria-label={words.up(title)} disabled={isFirst}>
        <span className="turned">
          <Icon name="arrow-down" size="small" />
        </span>
      </button>
      <button name="by" value="1" aria-label={words.down(title)} disabled={isLast}>
        <Icon name="arrow-down" size="small" />
      </button>
    </Form>
  );
}

function StageForm({ stage }: { readonly stage: Stage }) {
  const words = useTexts(settingsTexts);
  const { id, minutes, rule, namesOff, tools, state } = stage;
  const hasBegun = state !== "waiting";
  return (
    <Form method="post" preventScrollReset className="fields" noValidate>
      <input type="hidden" name="intent" value="edit-stage" />
      <input type="hidden" name="stageId" value={id} />
      <Wordings stage={stage} />
      <TextField
        size={6}
        name="minutes"
        id={`${id}-minutes`}
        label={words.minutes}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={minutes}
      />
      {rule &&
        (hasBegun ? (
          <p className="small muted">{words.voteFixed}</p>
        ) : (
          <RuleFields stage={stage} rule={rule} />
        ))}
      <NamesOff stage={stage} />
      {hasBegun && namesOff && <input type="hidden" name="namesOff" value="on" />}
      <fieldset className="phone-tools">
        <legend className="label">{words.tools}</legend>
        {participantTools.map((tool) => (
          <label key={tool} className="pick">
            <input type="checkbox" name="tool" value={tool} defaultChecked={tools.includes(tool)} />
            <span>{words.tool[tool]}</span>
          </label>
        ))}
      </fieldset>
      <div className="acts">
        <Button small look="primary">
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

/** What people read of it: the Italian in sight, the other languages to be unfolded. */
function Wordings({ stage }: { readonly stage: Stage }) {
  const words = useTexts(settingsTexts);
  const [italian, ...others] = participantLanguages;
  return (
    <>
      <Wording stage={stage} language={italian} />
      <details className="more-languages">
        <summary>{words.otherLanguages}</summary>
        <div className="fields">
          {others.map((language) => (
            <Wording key={language} stage={stage} language={language} />
          ))}
        </div>
      </details>
    </>
  );
}

interface WordingProps {
  readonly stage: Stage;
  readonly language: ParticipantLanguage;
}

function Wording({ stage: { id, titles, prompt }, language }: WordingProps) {
  const words = useTexts(settingsTexts);
  const isItalian = language === "it";
  const written = { lang: language, dir: directionOf(language) };
  return (
    <>
      <TextField
        name={`title-${language}`}
        id={`${id}-title-${language}`}
        label={words.stageTitle(language)}
        {...(isItalian && { help: words.stageTitleHelp })}
        maxLength={longestWording.title}
        autoComplete="off"
        {...written}
        defaultValue={titles[language]}
      />
      <TextAreaField
        name={`prompt-${language}`}
        id={`${id}-prompt-${language}`}
        label={words.prompt(language)}
        {...(isItalian && { help: words.promptHelp })}
        rows={2}
        maxLength={longestWording.prompt}
        {...written}
        defaultValue={prompt[language]}
      />
    </>
  );
}

function NamesOff({ stage: { id, namesOff, state } }: { readonly stage: Stage }) {
  const words = useTexts(settingsTexts);
  if (state !== "waiting" && namesOff) return <p className="small muted">{words.namesOffForEver}</p>;
  if (state !== "waiting") return null;
  return (
    <div>
      <label className="pick">
        <input type="checkbox" name="namesOff" defaultChecked={namesOff} aria-describedby={`${id}-names`} />
        <span>{words.namesOff}</span>
      </label>
      <p className="small muted" id={`${id}-names`}>
        {words.namesOffHelp}
      </p>
    </div>
  );
}

interface RuleFieldsProps {
  readonly stage: Stage;
  readonly rule: VotingRule;
}

const kinds = ["dots", "scores", "ranking", "consent"] as const satisfies readonly VotingRule["kind"][];

function RuleFields({ stage: { id, votesOn }, rule }: RuleFieldsProps) {
  const words = useTexts(settingsTexts);
  const [kind, setKind] = useState(rule.kind);
  return (
    <>
      <SelectField
        name="ruleKind"
        id={`${id}-rule`}
        label={words.rule}
        value={kind}
        onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? kind)}
        choices={kinds.map((one) => ({ value: one, label: words.ruleKind[one] }))}
      />
      <RuleNumbers key={kind} id={id} kind={kind} rule={rule} />
      <SelectField
        name="votesOn"
        id={`${id}-votes-on`}
        label={words.votesOn}
        defaultValue={votesOn}
        choices={(["groups", "cards"] as const).map((one) => ({ value: one, label: words.votesOnWhat[one] }))}
      />
    </>
  );
}

interface RuleNumbersProps {
  readonly id: string;
  readonly kind: VotingRule["kind"];
  readonly rule: VotingRule;
}

function RuleNumbers({ id, kind, rule }: RuleNumbersProps) {
  const words = useTexts(settingsTexts);
  const number = (name: string, label: string, initial: number) => (
    <TextField
      size={6}
      name={name}
      id={`${id}-${name}`}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={initial}
    />
  );
  switch (kind) {
    case "dots": {
      const { dots, perTarget } = rule.kind === "dots" ? rule : { dots: 5, perTarget: 2 };
      return (
        <div className="pair">
          {number("dots", words.dots, dots)}
          {number("perTarget", words.perTarget, perTarget)}
        </div>
      );
    }
    case "scores": {
      const { from, to } = rule.kind === "scores" ? rule : { from: 1, to: 5 };
      return (
        <div className="pair">
          {number("from", words.scoreFrom, from)}
          {number("to", words.scoreTo, to)}
        </div>
      );
    }
    case "ranking":
      return number("places", words.places, rule.kind === "ranking" ? rule.places : 3);
    case "consent":
      return null;
  }
}
