import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { noticeTexts } from "./notice-texts";

interface OverrideFormProps {
  readonly workspaceId: string;
  readonly ruleId: string;
  /** somebody took it upon themselves already */
  readonly isOverridden: boolean;
  readonly form: FormState | null;
}

/** Takes a rule nobody can decide upon oneself, or gives it back. Can stand on any page. */
export function OverrideForm({ workspaceId, ruleId, isOverridden, form }: OverrideFormProps) {
  const words = useTexts(noticeTexts);
  const action = `/cantieri/${workspaceId}/partenariato/regole/${ruleId}`;
  if (isOverridden)
    return (
      <Form method="post" action={action}>
        <Button look="quiet" small name="intent" value="withdraw">
          {words.withdrawOverride}
        </Button>
      </Form>
    );
  return (
    <Form method="post" action={action} className="fields" noValidate>
      <input type="hidden" name="intent" value="override" />
      <LongTextField
        name="reason"
        id={`reason-${ruleId}`}
        label={words.reason}
        help={words.reasonHelp}
        longest={1000}
        defaultValue={valueOf(form, "reason")}
        error={errorOf(form, "reason", words.errors)}
      />
      <div className="acts">
        <Button look="outline" small>
          {words.override}
        </Button>
      </div>
    </Form>
  );
}
