import { type FormEvent, useEffect, useRef, useState } from "react";
import { longestValue } from "~/document/entries/entry-keys";
import type { NewNeed } from "~/document/write-sheet";
import { changedFields } from "~/domain/form/changed-fields";
import type { BroughtNeed } from "~/domain/partnership/partner-sheet";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import type { OtherPartner } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

interface NeedFormProps {
  readonly others: readonly OtherPartner[];
  readonly need: BroughtNeed | null;
  /** all fields, and those that were changed here */
  readonly onSave: (fields: NewNeed, changed: Partial<NewNeed>) => void;
  readonly onCancel: () => void;
}

/** A need, and the commitment of another organisation that answers it. What others change meanwhile in the other stays. */
export function NeedForm({ others, need, onSave, onCancel }: NeedFormProps) {
  const words = useTexts(sheetWords);
  const form = useRef<HTMLFormElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  // As it was when the form was opened: only what is different from this was changed here.
  const [before] = useState(() => fieldsOf(need));
  // Not read from the list: what answers it may have been promised since the page was made.
  const [answeredBy, setAnsweredBy] = useState(before.answeredBy);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const cancel = () => {
    settleText(form.current);
    onCancel();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const what = typed.get("need");
    if (typeof what !== "string" || what.trim() === "") {
      setEmpty(true);
      return;
    }
    if (what.trim().length > longestValue) return;
    const fields = { what: what.trim(), answeredBy };
    settleText(event.currentTarget);
    onSave(fields, changedFields({ ...before, what: before.what.trim() }, fields));
  };
  return (
    <form
      ref={form}
      className="fields commitment-form"
      noValidate
      onSubmit={submit}
      aria-label={words.addNeed}
    >
      <div className="wide">
        <TextField
          name="need"
          label={words.need}
          help={words.needHelp}
          error={isEmpty ? words.needError : undefined}
          defaultValue={before.what}
          longest={longestValue}
          autoComplete="off"
          required
        />
      </div>
      <div className="wide">
        <SelectField
          name="answeredBy"
          label={words.answeredBy}
          value={answeredBy ?? ""}
          onChange={({ target }) => setAnsweredBy(target.value === "" ? null : target.value)}
          choices={[
            { value: "", label: words.unanswered },
            ...others.flatMap(({ id, shortName, commitments }) =>
              commitments.map((each) => ({
                value: `${id}/${each.id}`,
                label: `${shortName}: ${each.what || words.nameless}`,
              })),
            ),
          ]}
        />
      </div>
      <div className="acts wide">
        <Button look="primary">{words.saveNeed}</Button>
        <Button look="quiet" type="button" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function fieldsOf(need: BroughtNeed | null): NewNeed {
  const by = need?.answeredBy;
  return { what: need?.what ?? "", answeredBy: by ? `${by.organisationId}/${by.commitmentId}` : null };
}
