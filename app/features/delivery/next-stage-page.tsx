import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { DeliveryPart } from "./delivery-part";
import { nextStageTexts } from "./next-stage-texts";

export interface NextStageData {
  readonly workspace: { readonly id: string; readonly title: string };
  /** null: this is the last one */
  readonly next: string | null;
  readonly isHandedIn: boolean;
}

interface NextStagePageProps {
  readonly data: NextStageData;
  readonly form: FormState | null;
}

/** What will happen, the new term, and the act. */
export function NextStagePage({ data: { workspace, next, isHandedIn }, form }: NextStagePageProps) {
  const words = useTexts(nextStageTexts);
  const back = (
    <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
      {words.back}
    </ButtonLink>
  );
  const field = (name: "termDate" | "termTime") => ({
    name,
    defaultValue: valueOf(form, name),
    error: errorOf(form, name, words.errors),
  });
  return (
    <DeliveryPart title={words.title} workspace={workspace}>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      {next === null || !isHandedIn ? (
        <>
          <Note>{next === null ? words.last : words.notHandedIn}</Note>
          <div className="acts">{back}</div>
        </>
      ) : (
        <Card title={words.then}>
          <ul className="body happens">
            {words.happens(next).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <Form method="post" className="body fields" noValidate>
            <div className="pair">
              <TextField {...field("termDate")} type="date" label={words.termDate} />
              <TextField {...field("termTime")} type="time" label={words.termTime} />
            </div>
            <p className="small muted">{words.termHelp}</p>
            <div className="acts">
              <Button look="primary" icon="arrow-right">
                {words.act}
              </Button>
              {back}
            </div>
          </Form>
        </Card>
      )}
    </DeliveryPart>
  );
}
