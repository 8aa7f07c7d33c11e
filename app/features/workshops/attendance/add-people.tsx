import { Form } from "@remix-run/react";
import type { RefObject } from "react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf, valuesOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { useTimesSaved } from "~/ui/use-times-saved";
import { attendanceTexts } from "./attendance-texts";

interface AddPeopleProps {
  readonly form: FormState | null;
  readonly knownOrganisations: readonly string[];
}

/** One person with everything that is kept, or a whole sheet line by line. */
export function AddPeople({ form, knownOrganisations }: AddPeopleProps) {
  const words = useTexts(attendanceTexts);
  // Each begins again only once it was saved itself: a list that was pasted stays whatever else is done on the page.
  const one = useTimesSaved(form !== null);
  const several = useTimesSaved(form !== null);
  return (
    <Card title={words.add}>
      <div className="body fields">
        <OnePerson
          key={`one-${one.times}`}
          place={one.form}
          form={form?.intent === "add" ? form : null}
          knownOrganisations={knownOrganisations}
        />
        <SeveralPeople
          key={`several-${several.times}`}
          place={several.form}
          form={form?.intent === "add-several" ? form : null}
        />
      </div>
    </Card>
  );
}

interface Placed {
  readonly place: RefObject<HTMLFormElement>;
}

function OnePerson({ place, form, knownOrganisations }: AddPeopleProps & Placed) {
  const words = useTexts(attendanceTexts);
  const sentences = errorSentences(words);
  const error = (field: string) => errorOf(form, field, sentences);
  return (
    <Form ref={place} method="post" preventScrollReset className="fields" noValidate>
      <ErrorSummary title={words.formErrors} errors={summaryOf(form, sentences)} />
      <TextField
        name="name"
        label={words.name}
        required
        autoComplete="off"
        defaultValue={valueOf(form, "name")}
        error={error("name")}
      />
      <TextField
        name="organisation"
        label={words.organisation}
        help={words.organisationHelp}
        list="enti"
        autoComplete="off"
        defaultValue={valueOf(form, "organisation")}
        error={error("organisation")}
      />
      <datalist id="enti">
        {knownOrganisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="role"
        label={words.role}
        autoComplete="off"
        defaultValue={valueOf(form, "role")}
        error={error("role")}
      />
      <SelectField
        name="mode"
        label={words.mode}
        choices={[
          { value: "in-presence", label: words.inPresence },
          { value: "remote", label: words.remote },
        ]}
        defaultValue={valueOf(form, "mode", "in-presence")}
      />
      <label className="check">
        <input
          type="checkbox"
          name="hasMandate"
          value="1"
          defaultChecked={valuesOf(form, "hasMandate").length > 0}
        />{" "}
        {words.hasMandate}
      </label>
      <div className="acts">
        <Button look="primary" name="intent" value="add">
          {words.addOne}
        </Button>
      </div>
    </Form>
  );
}

function SeveralPeople({ place, form }: Pick<AddPeopleProps, "form"> & Placed) {
  const words = useTexts(attendanceTexts);
  return (
    <details open={form !== null}>
      <summary>{words.several}</summary>
      <Form ref={place} method="post" preventScrollReset className="fields" noValidate>
        <TextAreaField
          name="people"
          label={words.severalLabel}
          help={words.severalHelp}
          rows={6}
          defaultValue={valueOf(form, "people")}
          error={errorOf(form, "people", errorSentences(words))}
        />
        <div className="acts">
          <Button name="intent" value="add-several">
            {words.addAll}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function errorSentences(words: (typeof attendanceTexts)["it"]) {
  return {
    name: words.errorName,
    "too-long": words.errorTooLong,
    people: words.errorPeople,
    other: words.errorOther,
  };
}
