import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { type Choice, SelectField, TextField } from "~/ui/field";
import { type ErrorSentences, errorOf, type FormState, summaryOf, valueOf, valuesOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { type CallChoice, CallField } from "./call-field";
import { DistrictChecks } from "./district-checks";
import { texts } from "./texts";

export interface NewWorkspacePageProps {
  readonly form: FormState | null;
  readonly calls: readonly CallChoice[];
  /** organisations the person acts for already */
  readonly organisations: readonly Choice[];
  /** the hour the call itself closes at */
  readonly usualTime: string;
  /** the record of a new organisation, with its words */
  readonly leadFields: ReactNode;
  readonly leadErrors: Readonly<Record<string, string>>;
}

/** Call, districts, lead, title, acronym and term. */
export function NewWorkspacePage(props: NewWorkspacePageProps) {
  const { form, calls, leadErrors } = props;
  const words = useTexts(texts);
  const sentences = { ...leadErrors, ...words.errors };
  return (
    <main id="contenuto" tabIndex={-1} className="desk form-page">
      <PageHead title={words.newTitle} facts={words.newLead} />
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, sentences)} />
      <Form method="post" className="fields" noValidate>
        <CallField
          calls={calls}
          chosen={valueOf(form, "stage", calls[0]?.stages[0]?.value)}
          error={errorOf(form, "stage", sentences)}
        />
        <DistrictChecks chosen={valuesOf(form, "districts")} error={errorOf(form, "districts", sentences)} />
        <LeadFields {...props} sentences={sentences} />
        <ProjectFields {...props} sentences={sentences} />
        <div className="acts">
          <Button look="primary">{words.create}</Button>
          <ButtonLink look="quiet" to="/cantieri">
            {words.back}
          </ButtonLink>
        </div>
      </Form>
    </main>
  );
}

type PartProps = NewWorkspacePageProps & { readonly sentences: ErrorSentences };

/** With no organisation of one's own there is nothing to choose: the lead is a new one. */
function LeadFields({ form, organisations, leadFields, sentences }: PartProps) {
  const words = useTexts(texts);
  const choices = [...organisations, { value: "new", label: words.leadNew }];
  const hasChoice = organisations.length > 0;
  return (
    <>
      {hasChoice ? (
        <SelectField
          name="lead"
          label={words.lead}
          help={words.leadHelp}
          choices={choices}
          defaultValue={valueOf(form, "lead", choices[0]?.value)}
          error={errorOf(form, "lead", sentences)}
        />
      ) : (
        <input type="hidden" name="lead" value="new" />
      )}
      <fieldset className={hasChoice ? "new-lead" : undefined}>
        <legend>{words.leadFields}</legend>
        {!hasChoice && <p className="small muted">{words.leadHelp}</p>}
        {leadFields}
      </fieldset>
    </>
  );
}

function ProjectFields({ form, usualTime, sentences }: PartProps) {
  const words = useTexts(texts);
  const shown = (name: string, initial = "") => ({
    name,
    defaultValue: valueOf(form, name, initial),
    error: errorOf(form, name, sentences),
    autoComplete: "off",
    required: true,
  });
  return (
    <>
      <fieldset>
        <legend>{words.project}</legend>
        <TextField {...shown("title")} label={words.projectTitle} />
        <TextField {...shown("acronym")} label={words.acronym} help={words.acronymHelp} />
      </fieldset>
      <fieldset>
        <legend>{words.term}</legend>
        <p className="small muted">{words.termHelp}</p>
        <div className="pair">
          <TextField {...shown("termDate")} type="date" label={words.termDate} />
          <TextField {...shown("termTime", usualTime)} type="time" label={words.termTime} />
        </div>
      </fieldset>
    </>
  );
}
