import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { type FormState, summaryOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import type { DecisionWay, OpenDecision } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";

interface DecisionFormProps {
  readonly open: OpenDecision;
  readonly way: DecisionWay;
  readonly form: FormState | null;
  /** the words of its button */
  readonly act: string;
  readonly children: ReactNode;
}

/** The form of one way: which group it is of, what is wrong with it, its fields and its button. */
export function DecisionForm({ open, way, form, act, children }: DecisionFormProps) {
  const words = useTexts(outcomeTexts);
  return (
    <Form method="post" preventScrollReset className="fields" noValidate>
      <ErrorSummary title={words.formErrors} errors={summaryOf(form, errorSentences(words))} />
      <input type="hidden" name="exercise" value={open.exercise} />
      <input type="hidden" name="targetId" value={open.target.id} />
      {children}
      <div className="acts">
        <Button look="primary" name="intent" value={way}>
          {act}
        </Button>
      </div>
    </Form>
  );
}

/** The sentence for each code the forms of a decision may come back with. */
export function errorSentences(words: (typeof outcomeTexts)["it"]) {
  return {
    title: words.errorTitle,
    "too-long": words.errorTooLong,
    organisation: words.errorOrganisation,
    what: words.errorWhat,
    kind: words.errorKind,
    reason: words.errorReason,
    "input-not-valid": words.errorCategory,
    "already-decided": words.errorConflict,
    other: words.errorOther,
  };
}
