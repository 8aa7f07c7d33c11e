import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

/** The first person of an installation. */
export function FirstRunPage({ form }: { readonly form: FormState | null }) {
  const words = useTexts(texts);
  return (
    <main id="contenuto" tabIndex={-1} className="narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      <Form method="post" className="fields" noValidate>
        <TextField
          name="name"
          autoComplete="name"
          label={words.name}
          defaultValue={valueOf(form, "name")}
          error={errorOf(form, "name", words.errors)}
          required
        />
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
          autoComplete="new-password"
          label={words.password}
          help={words.passwordHelp}
          error={errorOf(form, "password", words.errors)}
          required
        />
        <div className="acts">
          <Button look="primary">{words.create}</Button>
        </div>
      </Form>
    </main>
  );
}
