import { Form } from "@remix-run/react";
import { type RefObject, useState } from "react";
import { directionOf, type ParticipantLanguage, participantLanguages } from "~/domain/workshop/phrase";
import { participantTools, type VotingRule } from "~/domain/workshop/stage";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/field";
import { type FormState, isOvertaken, valueOf, valuesOf } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { useMeanwhile } from "~/ui/use-meanwhile";
import { useSeen } from "~/ui/use-seen";
import { useTimesSaved } from "~/ui/use-times-saved";
import { sayDuration } from "../say-duration";
import { sayRule } from "../say-rule";
import { longestWording } from "./longest-wording";
import type { StageSettings as Stage } from "./settings-data";
import { settingsTexts } from "./settings-texts";

interface StageSettingsProps {
  readonly stage: Stage;
  /** its form when it was sent and not accepted */
  readonly form: FormState | null;
}

/** A stage of the course: what is asked, for how long, how it is voted, and where it stands. */
export function StageSettings({ stage, form }: StageSettingsProps) {
  const words = useTexts(settingsTexts);
  const saved = useTimesSaved(form !== null);
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
      <details open={form !== null}>
        <summary aria-label={words.editNamed(title)}>{words.edit}</summary>
        <StageForm key={saved.times} place={saved.form} stage={stage} form={form} />
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

interface StageFormProps extends StageSettingsProps {
  readonly place: RefObject<HTMLFormElement>;
}

function StageForm({ place, stage, form }: StageFormProps) {
  const words = useTexts(settingsTexts);
  const seen = useSeen(stage.seen, form);
  const meanwhile = useMeanwhile(form);
  const { id, minutes, rule, namesOff, tools, state } = stage;
  const hasBegun = state !== "waiting";
  const ticked = form === null ? tools : valuesOf(form, "tool");
  return (
    <Form ref={place} method="post" preventScrollReset className="fields" noValidate>
      <input type="hidden" name="intent" value="edit-stage" />
      <input type="hidden" name="stageId" value={id} />
      <input type="hidden" name="seen" value={seen} />
      {isOvertaken(form) && <AsItIsNow stage={stage} />}
      <Wordings stage={stage} form={form} />
      <TextField
        size={6}
        name="minutes"
        id={`${id}-minutes`}
        label={words.minutes}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={valueOf(form, "minutes", String(minutes))}
        error={meanwhile("minutes", String(minutes))}
      />
      {rule &&
        (hasBegun ? (
          <p className="small muted">{words.voteFixed}</p>
        ) : (
          <RuleFields stage={stage} rule={rule} form={form} />
        ))}
      <NamesOff stage={stage} form={form} />
      {hasBegun && namesOff && <input type="hidden" name="namesOff" value="on" />}
      <fieldset className="phone-tools">
        <legend className="label">{words.tools}</legend>
        {participantTools.map((tool) => (
          <label key={tool} className="pick">
            <input type="checkbox" name="tool" value={tool} defaultChecked={ticked.includes(tool)} />
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

/** What somebody else saved meanwhile of what is chosen; what is worded says so beside each field. */
function AsItIsNow({ stage: { rule, votesOn, namesOff, tools } }: { readonly stage: Stage }) {
  const words = useTexts(settingsTexts);
  const language = useLanguage();
  const facts = [
    rule && sayRule(language, rule),
    rule && words.votesOnWhat[votesOn],
    namesOff && words.facts.namesOff,
    tools.length === 0 ? words.noTools : tools.map((tool) => words.tool[tool]).join(", "),
  ];
  return <p className="bad">{words.now(facts.filter(Boolean).join(" · "))}</p>;
}

/** What people read of it: the Italian in sight, the other languages to be unfolded. */
function Wordings({ stage, form }: StageSettingsProps) {
  const words = useTexts(settingsTexts);
  const [italian, ...others] = participantLanguages;
  return (
    <>
      <Wording stage={stage} form={form} language={italian} />
      <details className="more-languages" open={isOvertaken(form)}>
        <summary>{words.otherLanguages}</summary>
        <div className="fields">
          {others.map((language) => (
            <Wording key={language} stage={stage} form={form} language={language} />
          ))}
        </div>
      </details>
    </>
  );
}

interface WordingProps extends StageSettingsProps {
  readonly language: ParticipantLanguage;
}

function Wording({ stage: { id, titles, prompt }, form, language }: WordingProps) {
  const words = useTexts(settingsTexts);
  const meanwhile = useMeanwhile(form);
  const shown = (name: string, stored: string) => ({
    name: `${name}-${language}`,
    id: `${id}-${name}-${language}`,
    defaultValue: valueOf(form, `${name}-${language}`, stored),
    error: meanwhile(`${name}-${language}`, stored),
  });
  const isItalian = language === "it";
  const written = { lang: language, dir: directionOf(language) };
  return (
    <>
      <TextField
        {...shown("title", titles[language])}
        label={words.stageTitle(language)}
        {...(isItalian && { help: words.stageTitleHelp })}
        longest={longestWording.title}
        autoComplete="off"
        {...written}
      />
      <LongTextField
        {...shown("prompt", prompt[language])}
        label={words.prompt(language)}
        {...(isItalian && { help: words.promptHelp })}
        rows={2}
        longest={longestWording.prompt}
        {...written}
      />
    </>
  );
}

function NamesOff({ stage: { id, namesOff, state }, form }: StageSettingsProps) {
  const words = useTexts(settingsTexts);
  const isTicked = form === null ? namesOff : valuesOf(form, "namesOff").length > 0;
  if (state !== "waiting" && namesOff) return <p className="small muted">{words.namesOffForEver}</p>;
  if (state !== "waiting") return null;
  return (
    <div>
      <label className="pick">
        <input type="checkbox" name="namesOff" defaultChecked={isTicked} aria-describedby={`${id}-names`} />
        <span>{words.namesOff}</span>
      </label>
      <p className="small muted" id={`${id}-names`}>
        {words.namesOffHelp}
      </p>
    </div>
  );
}

interface RuleFieldsProps extends StageSettingsProps {
  readonly rule: VotingRule;
}

const kinds = ["dots", "scores", "ranking", "consent"] as const satisfies readonly VotingRule["kind"][];

function RuleFields({ stage: { id, votesOn }, form, rule }: RuleFieldsProps) {
  const words = useTexts(settingsTexts);
  const [kind, setKind] = useState(() => kindOf(valueOf(form, "ruleKind")) ?? rule.kind);
  return (
    <>
      <SelectField
        name="ruleKind"
        id={`${id}-rule`}
        label={words.rule}
        value={kind}
        onChange={({ target }) => setKind(kindOf(target.value) ?? kind)}
        choices={kinds.map((one) => ({ value: one, label: words.ruleKind[one] }))}
      />
      <RuleNumbers key={kind} id={id} kind={kind} rule={rule} form={form} />
      <SelectField
        name="votesOn"
        id={`${id}-votes-on`}
        label={words.votesOn}
        defaultValue={valueOf(form, "votesOn", votesOn)}
        choices={(["groups", "cards"] as const).map((one) => ({ value: one, label: words.votesOnWhat[one] }))}
      />
    </>
  );
}

function kindOf(typed: string): VotingRule["kind"] | undefined {
  return kinds.find((kind) => kind === typed);
}

interface RuleNumbersProps {
  readonly id: string;
  readonly form: FormState | null;
  readonly kind: VotingRule["kind"];
  readonly rule: VotingRule;
}

function RuleNumbers({ id, kind, rule, form }: RuleNumbersProps) {
  const words = useTexts(settingsTexts);
  const number = (name: string, label: string, initial: number) => (
    <TextField
      size={6}
      name={name}
      id={`${id}-${name}`}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={valueOf(form, name, String(initial))}
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
