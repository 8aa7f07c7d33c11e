import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { type FormState, summaryOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

/** Only the button uses up the link: programs that look into mail open addresses too. */
export function OpenLinkPage({ form }: { readonly form: FormState | null }) {
  const words = useTexts(texts);
  return (
    <main id="contenuto" tabIndex={-1} className="narrow">
      <h1>{words.linkTitle}</h1>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      {form === null ? (
        <Form method="post" className="fields">
          <p className="lead">{words.linkLead}</p>
          <div className="acts">
            <Button look="primary">{words.enter}</Button>
          </div>
        </Form>
      ) : (
        <ButtonLink look="outline" to="/accedi">
          {words.newLink}
        </ButtonLink>
      )}
    </main>
  );
}
