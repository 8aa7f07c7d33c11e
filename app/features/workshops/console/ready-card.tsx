import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { Meter } from "~/ui/meter";
import { asksPhones } from "~/domain/workshop/asks-phones";
import { countLetters } from "~/domain/workshop/check-card";
import type { PublicCount } from "~/domain/workshop/public-state";
import { type ActAnswer, ActForm } from "./act-form";
import type { StageView } from "./console-data";
import { consoleTexts, type ConsoleWords } from "./console-texts";

interface ReadyCardProps {
  readonly people: PublicCount;
  readonly stage: StageView | null;
  readonly mayRun: boolean;
}

/** How many are here, how many of them have said to be done, and the cards of those who have no phone. */
export function ReadyCard({ people, stage, mayRun }: ReadyCardProps) {
  const words = useTexts(consoleTexts);
  const { here, ready } = people;
  const joined = here === 0 ? words.nobody : words.connected(here);
  if (stage === null || !asksPhones(stage))
    return (
      <section className="card joined">
        <p className="small muted">{joined}</p>
      </section>
    );
  return (
    <Card title={words.ready} aside={<b className="num">{words.readyOf(ready, here)}</b>}>
      <div className="body">
        <Meter label={words.ready} value={ready} max={Math.max(here, 1)} tone="ok" />
        <p className="xs muted above-s">{joined}</p>
        {mayRun && stage.kind === "write" && <EnterCard stage={stage} />}
      </div>
    </Card>
  );
}

function EnterCard({ stage }: { readonly stage: StageView }) {
  const words = useTexts(consoleTexts);
  const fetcher = useFetcher<ActAnswer>();
  const { state, data, formData } = fetcher;
  const box = useRef<HTMLDivElement>(null);
  const sent = useRef<FormDataEntryValue | null>(null);
  /** how many cards are there: the field begins again with each */
  const [entered, setEntered] = useState(0);
  useEffect(() => {
    if (formData) sent.current = formData.get("text");
    const field = box.current?.querySelector("textarea");
    // The next card may have been begun while this one was on its way.
    if (state !== "idle" || data?.status !== "done" || !field || field.value !== sent.current) return;
    sent.current = null;
    setEntered((before) => before + 1);
  }, [state, data, formData]);
  useEffect(() => {
    if (entered > 0) box.current?.querySelector("textarea")?.focus();
  }, [entered]);
  return (
    <div ref={box} className="enter-card">
      <ActForm intent="enter-card" fields={{ stageId: stage.id }} fetcher={fetcher} className="fields">
        <LongTextField
          key={entered}
          name="text"
          id="in-sala"
          label={words.forOthers}
          help={words.forOthersHelp}
          error={data?.status === "refused" ? enterProblem(data.code, words.enterProblems) : undefined}
          rows={2}
          longest={stage.longestText}
          count={(text) => countLetters(text.trim())}
        />
        {stage.columns.length > 0 && <ChooseColumn columns={stage.columns} />}
        <div className="acts">
          <Button small icon="note" disabled={state !== "idle"}>
            {words.enterCard}
          </Button>
          <span role="status" className="small muted">
            {state === "idle" && data?.status === "done" && words.entered}
          </span>
        </div>
      </ActForm>
    </div>
  );
}

/** All of them in sight, with their whole names. None is chosen beforehand: a card would stand there by oversight. */
function ChooseColumn({ columns }: Pick<StageView, "columns">) {
  const words = useTexts(consoleTexts);
  return (
    <fieldset className="choose-column">
      <legend>{words.cardColumn}</legend>
      {columns.map(({ id, title }) => (
        <label key={id} className="pick">
          <input type="radio" name="columnId" value={id} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}

function enterProblem(code: string, problems: ConsoleWords["enterProblems"]): string {
  return code === "card-empty" || code === "card-too-long" ? problems[code] : problems.other;
}
