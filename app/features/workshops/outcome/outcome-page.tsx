import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { WorkshopPartHead } from "../workshop-part-head";
import { FindingsCard } from "./findings-card";
import type { OutcomeData } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";
import { TargetRow } from "./target-row";

interface OutcomePageProps {
  readonly outcome: OutcomeData;
  /** the form that was sent and not accepted */
  readonly form: FormState | null;
  /** what was just done; null: nothing */
  readonly done: "saved" | "undone" | null;
}

/** What people wrote and voted, group by group, and what is made of it. */
export function OutcomePage({ outcome, form, done }: OutcomePageProps) {
  const words = useTexts(outcomeTexts);
  const { place, exercises, findings, mayDecide } = outcome;
  const targets = exercises.flatMap((exercise) => exercise.targets);
  const decided = targets.filter((target) => target.outcome !== null).length;
  return (
    <main id="contenuto" tabIndex={-1} className="main workshop-outcome">
      <WorkshopPartHead place={place} title={words.title} facts={words.facts(decided, targets.length)} />
      <div className="split">
        <div className="stack">
          {done && (
            <Note tone="ok" role="status">
              {words[done]}
            </Note>
          )}
          {form?.intent === "undo" && (
            <Note tone="warn" role="alert">
              {form.errors.some(({ code }) => code === "need-in-use") ? words.needInUse : words.takenUp}
            </Note>
          )}
          {mayDecide && targets.length > 0 && <p className="muted">{words.lead}</p>}
          {targets.length === 0 && <NothingYet />}
          {exercises.map(({ exercise, title, targets }) => (
            <Card key={exercise} title={title} pattern="targets">
              <ul>
                {targets.map((target) => (
                  <TargetRow
                    key={target.id}
                    target={target}
                    exercise={exercise}
                    outcome={outcome}
                    form={form}
                  />
                ))}
              </ul>
            </Card>
          ))}
        </div>
        <FindingsCard findings={findings} />
      </div>
    </main>
  );
}

function NothingYet() {
  const words = useTexts(outcomeTexts);
  return (
    <Card title={words.empty}>
      <p className="body muted">{words.emptyWhat}</p>
    </Card>
  );
}
