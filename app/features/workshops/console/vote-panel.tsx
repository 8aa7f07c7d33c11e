import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { PublicCount } from "~/domain/workshop/public-state";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import { type InterfaceLanguage, useLanguage, useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import { Note } from "~/ui/note";
import { sayLeaders } from "../say-leaders";
import { sayRule } from "../say-rule";
import { type ActAnswer, ActForm } from "./act-form";
import type { CountedVote, StageView } from "./console-data";
import { consoleTexts, type ConsoleWords } from "./console-texts";

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

function RoomVotes({ stage }: { readonly stage: StageView }) {
  const words = useTexts(consoleTexts);
  const fetcher = useFetcher<ActAnswer>();
  const { state, data } = fetcher;
  const valueOf = (targetId: string) => stage.roomVotes.find((vote) => vote.targetId === targetId)?.value;
  const { box, areOthers } = useSavedByOthers(stage, fetcher.formData);
  return (
    <details ref={box} className="room-votes" open={stage.roomVoters > 0}>
      <summary>{words.room}</summary>
      <ActForm intent="room-votes" fields={{ stageId: stage.id }} fetcher={fetcher} className="fields">
        <p className="small muted">{words.roomHelp}</p>
        {stage.rule?.kind === "scores" && <p className="small muted">{words.roomScoresHelp}</p>}
        <TextField
          name="voters"
          id="in-sala-persone"
          label={words.roomVoters}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={stage.roomVoters || ""}
          error={data?.status === "refused" ? roomProblem(data.code, words) : undefined}
        />
        <ul>
          {stage.targets.map(({ id, title }) => (
            <li key={id}>
              <label htmlFor={`in-sala-${id}`} lang="it">
                {title}
              </label>
              <input
                className="in num"
                id={`in-sala-${id}`}
                name={`vote-${id}`}
                inputMode="numeric"
                autoComplete="off"
                aria-label={words.roomValue(stage.rule?.kind ?? "dots", title)}
                defaultValue={valueOf(id) ?? ""}
              />
            </li>
          ))}
        </ul>
        <div role="status">
          {areOthers && <Note tone="warn">{words.roomSavedByOthers(stage.roomVoters)}</Note>}
        </div>
        <div className="acts">
          <Button small disabled={state !== "idle"}>
            {words.roomSave}
          </Button>
          <span role="status" className="small muted">
            {state === "idle" && data?.status === "done" && !areOthers && words.roomSaved}
          </span>
        </div>
      </ActForm>
    </details>
  );
}

/** Whether another facilitator saved figures that are neither those in these fields nor those sent from here. */
function useSavedByOthers(stage: StageView, sending: FormData | undefined) {
  const box = useRef<HTMLDetailsElement>(null);
  const sent = useRef<FormData | null>(null);
  const saved = JSON.stringify([stage.roomVoters, stage.roomVotes]);
  const seen = useRef(saved);
  const [areOthers, setOthers] = useState(false);
  useEffect(() => {
    if (sending) sent.current = sending;
    const form = box.current?.querySelector("form");
    if (saved === seen.current || !form) return;
    seen.current = saved;
    const known = [new FormData(form), ...(sent.current ? [sent.current] : [])];
    setOthers(!known.some((figures) => areSaved(figures, stage)));
  }, [saved, sending, stage]);
  return { box, areOthers };
}

function areSaved(figures: FormData, { roomVoters, roomVotes, targets }: StageView): boolean {
  const valueOf = (targetId: string) => roomVotes.find((vote) => vote.targetId === targetId)?.value ?? 0;
  const inField = (name: string) => Number(figures.get(name));
  return inField("voters") === roomVoters && targets.every(({ id }) => inField(`vote-${id}`) === valueOf(id));
}

function roomProblem(code: string, { roomProblems }: ConsoleWords): string {
  if (code === "too-many-dots" || code === "too-many-on-one" || code === "bad-value")
    return roomProblems[code];
  return roomProblems.other;
}
