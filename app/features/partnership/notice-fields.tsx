import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextAreaField, TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf, valuesOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import type { NoticeData } from "./notice-data";
import { noticeTexts } from "./notice-texts";
import { saidMeanwhile } from "./said-meanwhile";

interface NoticeFieldsProps {
  readonly data: NoticeData;
  readonly form: FormState | null;
}

export function NoticeFields({ data, form }: NoticeFieldsProps) {
  const words = useTexts(noticeTexts);
  const language = useLanguage();
  const shown = (name: string) => {
    const meanwhile = saidMeanwhile(form, name, { stored: data.notice?.[name] ?? "", language });
    return {
      name,
      defaultValue: valueOf(form, name, data.notice?.[name]),
      error:
        errorOf(form, name, words.errors) ?? (meanwhile === null ? undefined : words.nowThere(meanwhile)),
    };
  };
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      <Form method="post" className="fields" noValidate>
        <input type="hidden" name="intent" value="notice" />
        <input type="hidden" name="seen" value={data.seen} />
        <TextField {...shown("noticeTitle")} label={words.noticeTitle} required />
        <TextField {...shown("noticeAddress")} label={words.noticeAddress} type="url" inputMode="url" />
        <div className="pair">
          <TextField {...shown("openedOn")} label={words.openedOn} type="date" required />
          <TextField {...shown("closesOn")} label={words.closesOn} type="date" required />
          <TextField {...shown("applications")} label={words.applications} inputMode="numeric" />
        </div>
        <TextAreaField {...shown("criteria")} label={words.criteria} maxLength={4000} />
        <TextAreaField {...shown("outcome")} label={words.outcome} maxLength={4000} />
        <Chosen data={data} form={form} />
        <div className="acts">
          <Button look="primary">{words.save}</Button>
        </div>
      </Form>
    </>
  );
}

function Chosen({ data: { candidates }, form }: NoticeFieldsProps) {
  const words = useTexts(noticeTexts);
  const ticked = valuesOf(form, "chosen");
  return (
    <fieldset>
      <legend className="label">{words.chosen}</legend>
      <p className="small muted">{candidates.length === 0 ? words.nobodyToChoose : words.chosenHelp}</p>
      {candidates.length > 0 && (
        <div className="checks">
          {candidates.map(({ organisationId, name, isChosen }) => (
            <label key={organisationId}>
              <input
                type="checkbox"
                name="chosen"
                value={organisationId}
                defaultChecked={form === null ? isChosen : ticked.includes(organisationId)}
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
