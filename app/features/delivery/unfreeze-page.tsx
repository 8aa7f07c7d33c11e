import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { Note } from "~/ui/note";
import { DeliveryPart } from "./delivery-part";
import { freezeTexts } from "./freeze-texts";

export interface UnfreezeData {
  readonly workspace: { readonly id: string; readonly title: string };
  /** null: the stage is open */
  readonly freeze: { readonly number: number; readonly at: string; readonly by: string } | null;
}

interface UnfreezePageProps {
  readonly data: UnfreezeData;
  readonly form: FormState | null;
}

/** What will happen, and then the act with its reason. */
export function UnfreezePage({ data: { workspace, freeze }, form }: UnfreezePageProps) {
  const words = useTexts(freezeTexts);
  const back = (
    <ButtonLink look="quiet" to={`/cantieri/${workspace.id}/consegna`}>
      {words.back}
    </ButtonLink>
  );
  return (
    <DeliveryPart
      title={words.unfreezeTitle}
      workspace={workspace}
      {...(freeze && { facts: `${words.number(freeze.number)} ${words.frozen(freeze.at, freeze.by)}.` })}
    >
      <ErrorSummary title={words.unfreezeErrorTitle} errors={summaryOf(form, words.errors)} />
      {freeze === null ? (
        <>
          <Note>{words.notFrozen}</Note>
          <div className="acts">{back}</div>
        </>
      ) : (
        <Card title={words.then}>
          <ul className="body happens">
            {words.unfreezeHappens.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <Form method="post" className="body fields" noValidate>
            <input type="hidden" name="number" value={freeze.number} />
            <LongTextField
              name="reason"
              label={words.unfreezeReason}
              help={words.unfreezeReasonHelp}
              longest={1000}
              defaultValue={valueOf(form, "reason")}
              error={errorOf(form, "reason", words.errors)}
            />
            <div className="acts">
              <Button look="primary" icon="unlocked">
                {words.unfreezeAct}
              </Button>
              {back}
            </div>
          </Form>
        </Card>
      )}
    </DeliveryPart>
  );
}
