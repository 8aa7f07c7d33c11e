import { SelectField, TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { DecisionForm, errorSentences } from "./decision-form";
import type { OpenDecision } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";

interface CommitmentDecisionProps {
  readonly open: OpenDecision;
  readonly form: FormState | null;
}

/** Somebody said what it brings: it waits on the sheet of its organisation, whose people alone can promise it. */
export function CommitmentDecision({ open, form }: CommitmentDecisionProps) {
  const words = useTexts(outcomeTexts);
  const sentences = errorSentences(words);
  const error = (field: string) => errorOf(form, field, sentences);
  return (
    <DecisionForm open={open} way="commitment" form={form} act={words.makeCommitment}>
      <SelectField
        name="organisationId"
        label={words.organisation}
        choices={[
          { value: "", label: words.chooseOrganisation },
          ...open.organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        required
        defaultValue={valueOf(form, "organisationId")}
        error={error("organisationId")}
      />
      <div className="pair">
        <TextField
          name="what"
          label={words.what}
          help={words.whatHelp}
          lang="it"
          required
          defaultValue={valueOf(form, "what", open.target.title)}
          error={error("what")}
        />
        <TextField
          name="quantity"
          label={words.quantity}
          help={words.quantityHelp}
          lang="it"
          defaultValue={valueOf(form, "quantity")}
          error={error("quantity")}
        />
      </div>
      <p className="small muted">{words.commitmentNote}</p>
    </DecisionForm>
  );
}
