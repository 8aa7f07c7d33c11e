import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextAreaField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { MinutesData } from "./minutes-data";
import { minutesTexts } from "./minutes-texts";

interface ApprovalCardProps {
  readonly minutes: MinutesData;
  readonly form: FormState | null;
}

/** Draft or approved, and the act that leads from one to the other. */
export function ApprovalCard({ minutes, form }: ApprovalCardProps) {
  const words = useTexts(minutesTexts);
  const { approved, mayEdit, isStillOpen } = minutes;
  if (approved !== null) {
    return (
      <Card title={words.state}>
        <div className="body fields">
          <p className="ok">
            <Icon name="check-circle" size="small" /> {words.approvedOn(approved.on, approved.by)}
          </p>
          {mayEdit && <Reopening form={form?.intent === "reopen" ? form : null} />}
        </div>
      </Card>
    );
  }
  return (
    <Card title={words.state}>
      <div className="body fields">
        <p className="muted">{words.draftWhat}</p>
        {mayEdit && !isStillOpen && (
          <Form method="post" preventScrollReset className="fields">
            <div className="acts">
              <Button look="primary" icon="check" name="intent" value="approve">
                {words.approve}
              </Button>
            </div>
            <p className="small muted">{words.approveWhat}</p>
          </Form>
        )}
      </div>
    </Card>
  );
}

function Reopening({ form }: { readonly form: FormState | null }) {
  const words = useTexts(minutesTexts);
  return (
    <details open={form !== null}>
      <summary>{words.reopen}</summary>
      <Form method="post" preventScrollReset className="fields" noValidate>
        <TextAreaField
          name="reason"
          label={words.reason}
          lang="it"
          rows={3}
          defaultValue={valueOf(form, "reason")}
          error={errorOf(form, "reason", { other: words.reasonMissing })}
        />
        <div className="acts">
          <Button name="intent" value="reopen">
            {words.doReopen}
          </Button>
        </div>
      </Form>
    </details>
  );
}
