import { priorities } from "~/domain/needs/need";
import { priorityWords } from "~/domain/needs/need-words";
import { SelectField, TextAreaField, TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf, valuesOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { DecisionForm, errorSentences } from "./decision-form";
import type { OpenDecision } from "./outcome-data";
import { longestTitle } from "./outcome-forms";
import { outcomeTexts } from "./outcome-texts";

interface NeedDecisionProps {
  readonly open: OpenDecision;
  readonly form: FormState | null;
}

/** A group becomes a need: its name and its cards are where the words start from, its votes where the priority does. */
export function NeedDecision({ open, form }: NeedDecisionProps) {
  const words = useTexts(outcomeTexts);
  const language = useLanguage();
  const { target, suggested } = open;
  const sentences = errorSentences(words);
  const error = (field: string) => errorOf(form, field, sentences);
  const fromCards = target.cards.map(({ text }) => `– ${text}`).join("\n");
  return (
    <DecisionForm open={open} way="need" form={form} act={words.makeNeed}>
      <TextField
        name="title"
        label={words.needTitle}
        help={words.needTitleHelp}
        lang="it"
        required
        longest={longestTitle}
        defaultValue={valueOf(form, "title", target.title)}
        error={error("title")}
      />
      <TextAreaField
        name="description"
        label={words.description}
        help={words.descriptionHelp}
        lang="it"
        rows={6}
        defaultValue={valueOf(form, "description", fromCards)}
        error={error("description")}
      />
      <div className="pair">
        <CategoryField open={open} form={form} />
        <TextField
          name="targetGroup"
          label={words.targetGroup}
          help={words.targetGroupHelp}
          lang="it"
          defaultValue={valueOf(form, "targetGroup")}
          error={error("targetGroup")}
        />
      </div>
      <Municipalities open={open} form={form} />
      <div className="pair">
        <SelectField
          name="priority"
          label={words.priority}
          help={words.priorityHelp}
          choices={[
            { value: "", label: words.noPriority },
            ...priorities.map((value) => ({ value, label: priorityWords[value][language] })),
          ]}
          defaultValue={valueOf(form, "priority", suggested.priority ?? "")}
        />
        <TextAreaField
          name="priorityReason"
          label={words.priorityReason}
          rows={2}
          lang="it"
          defaultValue={valueOf(form, "priorityReason", suggested.reason)}
          error={error("priorityReason")}
        />
      </div>
    </DecisionForm>
  );
}

function CategoryField({ open, form }: NeedDecisionProps) {
  const words = useTexts(outcomeTexts);
  return (
    <SelectField
      name="categoryId"
      label={words.category}
      lang="it"
      choices={[
        { value: "", label: words.noCategory },
        ...open.categories.map(({ id, name, isSensitive }) => ({
          value: id,
          label: isSensitive ? words.sensitive(name) : name,
        })),
      ]}
      defaultValue={valueOf(form, "categoryId")}
      error={errorOf(form, "categoryId", errorSentences(words))}
    />
  );
}

function Municipalities({ open, form }: NeedDecisionProps) {
  const words = useTexts(outcomeTexts);
  const chosen = valuesOf(form, "municipalities");
  return (
    <fieldset>
      <legend className="label">{words.municipalities}</legend>
      <details className="municipality-choices" open={chosen.length > 0}>
        <summary>{words.chooseMunicipalities}</summary>
        <div className="boxes">
          {open.municipalities.map(({ code, name }) => (
            <label key={code}>
              <input
                type="checkbox"
                name="municipalities"
                value={code}
                defaultChecked={chosen.includes(code)}
              />{" "}
              <span lang="it">{name}</span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
