import { TextAreaField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { DecisionForm, errorSentences } from "./decision-form";
import type { OpenDecision } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";

interface SetAsideDecisionProps {
  readonly open: OpenDecision;
  readonly form: FormState | null;
}

/** Nothing is made of it, and whoever wrote it is told why. */
export function SetAsideDecision({ open, form }: SetAsideDecisionProps) {
  const words = useTexts(outcomeTexts);
  return (
    <DecisionForm open={open} way="set-aside" form={form} act={words.setAside}>
      <TextAreaField
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        lang="it"
        rows={3}
        required
        defaultValue={valueOf(form, "reason")}
        error={errorOf(form, "reason", errorSentences(words))}
      />
    </DecisionForm>
  );
}
