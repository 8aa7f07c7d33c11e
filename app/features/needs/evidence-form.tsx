import { type FormEvent, useEffect, useRef, useState } from "react";
import { longestValue } from "~/document/entries/entry-keys";
import type { NewEvidence } from "~/document/needs/write-needs";
import { changedFields } from "~/domain/form/changed-fields";
import type { Evidence } from "~/domain/needs/need";
import { completeLink } from "~/domain/text/safe-link";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { EvidenceFile } from "./exchange/evidence-file";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";

type Fields = Omit<NewEvidence, "needId">;

interface EvidenceFormProps {
  /** null: a new one */
  readonly evidence: Evidence | null;
  /** all fields, and those that were changed here */
  readonly onSave: (fields: Fields, changed: Partial<Fields>) => void;
  readonly onCancel: () => void;
}

const nothing: Fields = { indicator: "", source: "", year: null, link: "", file: "", fileName: "" };

/** One thing a need rests on, to be filled in. What others change meanwhile in other fields stays. */
export function EvidenceForm({ evidence, onSave, onCancel }: EvidenceFormProps) {
  const words = useTexts(needTexts);
  const { workspaceId } = useNeedsScene().about;
  const form = useRef<HTMLFormElement>(null);
  // As it was when the form was opened: only what is different from this was changed here.
  const [before] = useState<Fields>(() => (evidence ? fieldsOf(evidence) : nothing));
  const [fields, setFields] = useState(before);
  const [year, setYear] = useState(fields.year === null ? "" : String(fields.year));
  const [hasTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const typedYear = year.trim();
  const isYearWrong = typedYear !== "" && !/^(1[5-9]|2[01])\d{2}$/.test(typedYear);
  const link = fields.link.trim() === "" ? "" : completeLink(fields.link);
  const isEmpty = [fields.indicator, fields.source, fields.link, fields.file].every(
    (said) => said.trim() === "",
  );
  const isTooLong = [fields.indicator, fields.source, fields.link].some(
    (said) => said.trim().length > longestValue,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isYearWrong || link === null || isEmpty || isTooLong || isSending) return;
    const typed = tidied({ ...fields, year: typedYear === "" ? null : Number(typedYear) });
    settleText(form.current);
    onSave(typed, changesOf(before, typed));
  };
  const cancel = () => {
    settleText(form.current);
    onCancel();
  };
  const field = (name: "indicator" | "source" | "link") => ({
    name: `prova-${name}`,
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setFields({ ...fields, [name]: target.value }),
    longest: longestValue,
    autoComplete: "off",
  });
  return (
    <form
      ref={form}
      className="fields evidence-form"
      noValidate
      onSubmit={submit}
      aria-label={words.evidenceTitle}
    >
      <TextField
        {...field("indicator")}
        label={words.indicator}
        help={words.indicatorHelp}
        error={hasTried && isEmpty && !isSending ? words.evidenceEmpty : undefined}
        lang="it"
      />
      <TextField {...field("source")} label={words.source} lang="it" />
      <TextField
        name="prova-anno"
        label={words.year}
        inputMode="numeric"
        error={hasTried && isYearWrong ? words.yearWrong : undefined}
        value={year}
        onChange={({ target }) => setYear(target.value)}
        autoComplete="off"
      />
      <TextField
        {...field("link")}
        label={words.link}
        inputMode="url"
        error={hasTried && link === null ? words.linkWrong : undefined}
      />
      <EvidenceFile
        workspaceId={workspaceId}
        file={fields.file === "" ? null : { sha256: fields.file, fileName: fields.fileName }}
        canWrite
        onChange={(file) =>
          setFields((now) => ({ ...now, file: file?.sha256 ?? "", fileName: file?.fileName ?? "" }))
        }
        onSending={setSending}
      />
      <p className="acts">
        <Button small look="primary" disabled={isSending}>
          {words.saveEvidence}
        </Button>
        <Button small look="quiet" type="button" onClick={cancel}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}

function fieldsOf({ indicator, source, year, link, file, fileName }: Evidence): Fields {
  return { indicator, source, year, link, file, fileName };
}

function tidied(fields: Fields): Fields {
  const { indicator, source, link } = fields;
  const whole = link.trim() === "" ? "" : (completeLink(link) ?? link);
  return { ...fields, indicator: indicator.trim(), source: source.trim(), link: whole };
}

/** A file goes with its name. */
function changesOf(before: Fields, typed: Fields): Partial<Fields> {
  const changed = changedFields(tidied(before), typed);
  const { file, fileName } = typed;
  return changed.file === undefined ? changed : { ...changed, file, fileName };
}
