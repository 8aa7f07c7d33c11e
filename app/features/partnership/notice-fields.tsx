import { Form } from "@remix-run/react";
import type { RefObject } from "react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, isOvertaken, summaryOf, valueOf, valuesOf } from "~/ui/form-state";
import { useLanguage, useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { useSeen } from "~/ui/use-seen";
import { useTimesSaved } from "~/ui/use-times-saved";
import type { NoticeData } from "./notice-data";
import { noticeTexts } from "./notice-texts";
import { saidMeanwhile } from "./said-meanwhile";

interface NoticeFieldsProps {
  readonly data: NoticeData;
  readonly form: FormState | null;
}

export function NoticeFields({ data, form }: NoticeFieldsProps) {
  const words = useTexts(noticeTexts);
  const saved = useTimesSaved(form !== null);
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      <NoticeForm key={saved.times} place={saved.form} data={data} form={form} />
    </>
  );
}

interface NoticeFormProps extends NoticeFieldsProps {
  readonly place: RefObject<HTMLFormElement>;
}

function NoticeForm({ place, data, form }: NoticeFormProps) {
  const words = useTexts(noticeTexts);
  const language = useLanguage();
  const seen = useSeen(data.seen, form);
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
    <Form ref={place} method="post" className="fields" noValidate>
      <input type="hidden" name="intent" value="notice" />
      <input type="hidden" name="seen" value={seen} />
      <TextField {...shown("noticeTitle")} label={words.noticeTitle} required />
      <TextField {...shown("noticeAddress")} label={words.noticeAddress} type="url" inputMode="url" />
      <div className="pair">
        <TextField {...shown("openedOn")} label={words.openedOn} type="date" required />
        <TextField {...shown("closesOn")} label={words.closesOn} type="date" required />
        <TextField {...shown("applications")} label={words.applications} inputMode="numeric" />
      </div>
      <LongTextField {...shown("criteria")} label={words.criteria} longest={4000} />
      <LongTextField {...shown("outcome")} label={words.outcome} longest={4000} />
      <Chosen data={data} form={form} />
      <div className="acts">
        <Button look="primary">{words.save}</Button>
      </div>
    </Form>
  );
}

function Chosen({ data: { candidates }, form }: NoticeFieldsProps) {
  const words = useTexts(noticeTexts);
  const ticked = valuesOf(form, "chosen");
  const isOtherNow =
    isOvertaken(form) && candidates.some((one) => one.isChosen !== ticked.includes(one.organisationId));
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
      {isOtherNow && (
        <p className="bad">
          {words.chosenNow(candidates.filter(({ isChosen }) => isChosen).map(({ name }) => name))}
        </p>
      )}
    </fieldset>
  );
}
