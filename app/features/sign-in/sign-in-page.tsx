import { Form } from "@remix-run/react";
import { BrandOnPaper } from "./brand-on-paper";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { ExamplePeople, type ExamplePersonLine } from "./example-people";
import { LinkSent } from "./link-sent";
import { texts } from "./texts";
import { ThreadPicture } from "./thread-picture";

export interface SignInPageProps {
  /** where to go afterwards */
  readonly to: string;
  readonly form: FormState | null;
  readonly isLinkSent: boolean;
  readonly keepsMail: boolean;
  /** none outside the demonstration */
  readonly examplePeople: readonly ExamplePersonLine[];
}

/** E-mail and password, or a link; in the demonstration one click per person. */
export function SignInPage(props: SignInPageProps) {
  const { to, form, isLinkSent, keepsMail, examplePeople } = props;
  const words = useTexts(texts);
  const hasExamples = examplePeople.length > 0;
  return (
    <main id="contenuto" tabIndex={-1} className="gate">
      <div className="form">
        <BrandOnPaper />
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        {isLinkSent && <LinkSent keepsMail={keepsMail} />}
        {hasExamples && <ExamplePeople people={examplePeople} to={to} />}
        {hasExamples && <h2>{words.withAccount}</h2>}
        <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
        <Form method="post" className="fields" noValidate>
          <input type="hidden" name="to" value={to} />
          <TextField
            name="email"
            type="email"
            autoComplete="username"
            label={words.email}
            defaultValue={valueOf(form, "email")}
            error={errorOf(form, "email", words.errors)}
            required
          />
          <TextField
            name="password"
            type="password"
            autoComplete="current-password"
            label={words.password}
            error={errorOf(form, "password", words.errors)}
          />
          <Button look="primary" wide name="intent" value="password">
            {words.enter}
          </Button>
          <p className="divider">{words.or}</p>
          <p className="help">{words.linkHelp}</p>
          <Button look="outline" wide icon="mail" name="intent" value="link">
            {words.sendLink}
          </Button>
        </Form>
      </div>
      <ThreadPicture />
    </main>
  );
}
