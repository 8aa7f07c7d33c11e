import { type FormEvent, useEffect, useRef, useState } from "react";
import type { NewCommitment } from "~/document/write-sheet";
import { parseTypedNumber, writeTypedNumber } from "~/domain/form/typed-number";
import { phaseNames } from "~/domain/partnership/documents/say-commitment";
import { type Commitment, commitmentPhases } from "~/domain/partnership/partner-sheet";
import { formatEuros } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/field";
import { useLanguage, useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { type CommitmentErrors, changesOf, readCommitmentForm } from "./read-commitment-form";
import type { SheetPageData } from "./sheet-data";
import { sheetWords } from "./sheet-texts";
import { TypedNumberField } from "./typed-number-field";

interface CommitmentFormProps {
  readonly page: SheetPageData;
  /** null: a new one */
  readonly commitment: Commitment | null;
  /** all fields, and those that were changed here */
  readonly onSave: (fields: NewCommitment, changed: Partial<NewCommitment>) => void;
  readonly onCancel: () => void;
}

/** One commitment, to be filled in. What others change meanwhile in other fields stays. */
export function CommitmentForm({ page, commitment, onSave, onCancel }: CommitmentFormProps) {
  const words = useTexts(sheetWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<CommitmentErrors>({});
  // As it was when the form was opened: only what is different from this was changed here.
  const [before] = useState(commitment);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), [errors]);
  const cancel = () => {
    settleText(form.current);
    onCancel();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readCommitmentForm(new FormData(event.currentTarget));
    if (read.status === "refused") {
      setErrors(read.errors);
      return;
    }
    settleText(event.currentTarget);
    onSave(read.fields, changesOf(before, read.fields));
  };
  const { fields } = words;
  const error = (name: keyof CommitmentErrors) => errors[name] && words.errors[errors[name]];
  const id = (name: string) => `commitment-${name}`;
  return (
    <form
      ref={form}
      className="fields commitment-form"
      noValidate
      onSubmit={submit}
      aria-label={before ? words.editTitle : words.newTitle}
    >
      <div className="wide">
        <TextField
          name="what"
          id={id("what")}
          label={fields.what}
          help={fields.whatHelp}
          error={error("what")}
          defaultValue={before?.what ?? ""}
          autoComplete="off"
          required
        />
      </div>
      <SelectField
        name="phase"
        id={id("phase")}
        label={fields.phase}
        defaultValue={before?.phase ?? "delivery"}
        choices={commitmentPhases.map((value) => ({ value, label: phaseNames[value][language] }))}
      />
      <SelectField
        name="recipient"
        id={id("recipient")}
        label={fields.recipient}
        defaultValue={before?.recipient.kind === "organisation" ? before.recipient.organisationId : ""}
        choices={[
          { value: "", label: fields.everyone },
          ...page.others.map((other) => ({ value: other.id, label: other.shortName })),
        ]}
      />
      <TypedNumberField
        name="quantity"
        id={id("quantity")}
        label={fields.quantity}
        error={error("quantity")}
        sayReading={(typed) =>
          reading(parseTypedNumber(typed, 3), (n) => fields.readAs(writeTypedNumber(n, 3)))
        }
        defaultValue={typed(before?.quantityThousandths, (n) => writeTypedNumber(n, 3))}
      />
      <TextField
        name="unit"
        id={id("unit")}
        label={fields.unit}
        help={fields.unitHelp}
        error={error("unit")}
        defaultValue={before?.unit ?? ""}
      />
      <TypedNumberField
        name="value"
        id={id("value")}
        label={fields.value}
        help={fields.valueHelp}
        error={error("value")}
        sayReading={(typed) =>
          reading(parseTypedNumber(typed, 2), (cents) => `= ${formatEuros(language, cents)}`)
        }
        defaultValue={typed(before?.valueCents, (n) => writeTypedNumber(n, 2, { isMoney: true }))}
      />
      <TextField
        name="evidence"
        id={id("evidence")}
        label={fields.evidence}
        help={fields.evidenceHelp}
        error={error("evidence")}
        defaultValue={before?.evidence ?? ""}
      />
      <TextField
        name="from"
        id={id("from")}
        type="month"
        label={fields.from}
        help={fields.monthHelp}
        error={error("from")}
        defaultValue={before?.from ?? ""}
      />
      <TextField
        name="until"
        id={id("until")}
        type="month"
        label={fields.until}
        help={fields.monthHelp}
        error={error("until")}
        defaultValue={before?.until ?? ""}
      />
      <div className="acts wide">
        <Button look="primary">{words.save}</Button>
        <Button look="quiet" type="button" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function reading(units: number | null, say: (units: number) => string): string | null {
  return units === null ? null : say(units);
}

function typed(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? "" : write(value);
}
