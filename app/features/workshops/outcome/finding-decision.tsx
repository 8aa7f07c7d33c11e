import { SelectField, TextAreaField, TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { DecisionForm, errorSentences } from "./decision-form";
import type { FindingView, OpenDecision } from "./outcome-data";
import { longestTitle } from "./outcome-forms";
import { outcomeTexts } from "./outcome-texts";

interface FindingDecisionProps {
  readonly open: OpenDecision;
  readonly form: FormState | null;
  readonly findings: readonly FindingView[];
}

/** What a tree or a logical framework found is kept for the plan, below what it serves. */
export function FindingDecision({ open, form, findings }: FindingDecisionProps) {
  const words = useTexts(outcomeTexts);
  const sentences = errorSentences(words);
  const error = (field: string) => errorOf(form, field, sentences);
  return (
    <DecisionForm open={open} way="finding" form={form} act={words.makeFinding}>
      <div className="pair">
        <SelectField
          name="kind"
          label={words.findingKind}
          choices={open.finds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          defaultValue={valueOf(form, "kind", open.finds[0])}
          error={error("kind")}
        />
        <SelectField
          name="parentId"
          label={words.parent}
          choices={[
            { value: "", label: words.noParent },
            ...findings.map(({ id, kind, title }) => ({
              value: id,
              label: `${words.kinds[kind]}: ${title}`,
            })),
          ]}
          defaultValue={valueOf(form, "parentId")}
        />
      </div>
      <TextField
        name="title"
        label={words.findingTitle}
        lang="it"
        required
        longest={longestTitle}
        defaultValue={valueOf(form, "title", open.target.title)}
        error={error("title")}
      />
      <TextAreaField
        name="detail"
        label={words.detail}
        lang="it"
        rows={4}
        defaultValue={valueOf(form, "detail", open.target.cards.map(({ text }) => text).join("\n"))}
        error={error("detail")}
      />
    </DecisionForm>
  );
}
