import { type FormEvent, useEffect, useRef, useState } from "react";
import { longestValue } from "~/document/entries/entry-keys";
import type { NewNeed } from "~/document/write-sheet";
import type { BroughtNeed } from "~/domain/partnership/partner-sheet";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import type { OtherPartner } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

interface NeedFormProps {
  readonly others: readonly OtherPartner[];
  readonly need: BroughtNeed | null;
  readonly onSave: (fields: NewNeed) => void;
  readonly onCancel: () => void;
}

/** A need, and the commitment of another organisation that answers it. */
export function NeedForm({ others, need, onSave, onCancel }: NeedFormProps) {
  const words = useTexts(sheetWords);
  const form = useRef<HTMLFormElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [what, answeredBy] = [typed.get("need"), typed.get("answeredBy")];
    if (typeof what !== "string" || what.trim() === "") {
      setEmpty(true);
      return;
    }
    onSave({
      what: what.trim().slice(0, longestValue),
      answeredBy: typeof answeredBy === "string" && answeredBy !== "" ? answeredBy : null,
    });
  };
  const answered = need?.answeredBy;
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
          defaultValue={need?.what ?? ""}
          maxLength={longestValue}
          autoComplete="off"
          required
        />
      </div>
      <div className="wide">
        <SelectField
          name="answeredBy"
          label={words.answeredBy}
          defaultValue={answered ? `${answered.organisationId}/${answered.commitmentId}` : ""}
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
        <Button look="quiet" type="button" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
