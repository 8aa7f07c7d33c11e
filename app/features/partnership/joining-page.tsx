import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { joiningTexts } from "./joining-texts";
import { KindField } from "./kind-field";
import { organisationTexts } from "./organisation-texts";
import { SeatFields } from "./seat-fields";
import type { Shown } from "./shown-field";

/** What somebody who asks to join may know of the workspace. */
export interface JoiningView {
  readonly workspace: string;
  readonly lead: string;
  readonly call: string;
  readonly stage: string;
  readonly districts: string;
  /** in words */
  readonly term: string;
}

interface JoiningPageProps {
  readonly view: JoiningView;
  readonly form: FormState | null;
}

/** The public page at which an organisation asks to join: six fields, and what it would bring. */
export function JoiningPage({ view, form }: JoiningPageProps) {
  const words = useTexts(joiningTexts);
  const sentences = { ...useTexts(organisationTexts).errors, ...words.errors };
  const shown = (name: string) => ({
    name,
    defaultValue: valueOf(form, name),
    error: errorOf(form, name, sentences),
  });
  return (
    <main id="contenuto" tabIndex={-1} className="narrow joining">
      <h1>{words.heading(view.workspace)}</h1>
      <p className="lead">{words.lead(view.lead)}</p>
      <AboutWorkspace view={view} />
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, sentences)} />
      <Form method="post" className="fields" noValidate>
        <BodyFields shown={shown} />
        <fieldset className="fields">
          <legend>{words.you}</legend>
          <TextField {...shown("personName")} label={words.personName} autoComplete="name" required />
          <TextField
            {...shown("personEmail")}
            label={words.personEmail}
            help={words.personEmailHelp}
            type="email"
            autoComplete="email"
            required
          />
          <LongTextField
            {...shown("message")}
            label={words.message}
            help={words.messageHelp}
            longest={1000}
          />
        </fieldset>
        <p className="small muted">
          {words.privacy(view.lead)} <Link to="/informazioni/privacy">{words.privacyLink}</Link>
        </p>
        <div className="acts">
          <Button look="primary">{words.send}</Button>
        </div>
      </Form>
    </main>
  );
}

function AboutWorkspace({ view }: { readonly view: JoiningView }) {
  const words = useTexts(joiningTexts);
  const lines = [
    [words.call, view.call],
    [words.stage, view.stage],
    [words.districts, view.districts],
    [words.term, view.term],
  ];
  return (
    <dl className="dl">
      {lines.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function BodyFields({ shown }: { readonly shown: Shown }) {
  const words = useTexts(organisationTexts);
  const { yourBody } = useTexts(joiningTexts);
  return (
    <fieldset className="fields">
      <legend>{yourBody}</legend>
      <TextField {...shown("organisationName")} label={words.name} autoComplete="organization" required />
      <KindField shown={shown} />
      <TextField
        {...shown("organisationTaxCode")}
        label={words.taxCode}
        help={words.taxCodeHelp}
        autoComplete="off"
        required
      />
      <SeatFields shown={shown} />
    </fieldset>
  );
}

/** What is left to say once the request has arrived. */
export function JoiningSent({ view }: Pick<JoiningPageProps, "view">) {
  const words = useTexts(joiningTexts);
  return (
    <main id="contenuto" tabIndex={-1} className="narrow joining">
      <h1>{words.sentTitle}</h1>
      <p className="lead" role="status">
        {words.sent(view.lead)}
      </p>
      <p className="muted">{words.sentAgain}</p>
      <p>
        <Link to=".">{words.another}</Link>
      </p>
    </main>
  );
}
