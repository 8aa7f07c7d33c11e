import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { TextAreaField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { Tag } from "~/ui/tag";
import type { PactClauseView } from "./pact-data";
import { pactTexts } from "./pact-texts";

interface PactClauseProps {
  readonly clause: PactClauseView;
  readonly mayEdit: boolean;
  /** the form of this clause when it was sent and not accepted */
  readonly form: FormState | null;
}

export function PactClause({ clause, mayEdit, form }: PactClauseProps) {
  const words = useTexts(pactTexts);
  const { id, title, purpose, text, version, hasTable } = clause;
  return (
    <li id={id}>
      <h3>
        {title} {version === 0 ? <Tag>{words.proposed}</Tag> : <Tag tone="blue">{words.worded}</Tag>}
      </h3>
      {text.split("\n").map((paragraph) => (
        <p key={paragraph} lang="it">
          {paragraph}
        </p>
      ))}
      {hasTable && <p className="small muted">{words.table}</p>}
      {mayEdit && (
        <details open={form !== null}>
          <summary>
            {words.edit} <span className="vh">{title}</span>
          </summary>
          <p className="small muted">{purpose}</p>
          <ClauseForm clause={clause} form={form} />
        </details>
      )}
    </li>
  );
}

/** Sent again after a conflict, the form has seen the version that was in the way. */
function ClauseForm({ clause, form }: Omit<PactClauseProps, "mayEdit">) {
  const words = useTexts(pactTexts);
  const { id, title, text, version } = clause;
  const isConflict = form?.errors.some(({ code }) => code === "clause-changed") ?? false;
  const sentences = { other: words.errorEmpty };
  return (
    <Form method="post" preventScrollReset className="fields">
      <input type="hidden" name="clauseId" value={id} />
      <input type="hidden" name="seenVersion" value={version} />
      {isConflict && (
        <Note tone="warn" role="alert">
          <p>
            <b>{words.conflict}</b> {words.conflictWhat}
          </p>
          <p>
            <b>{words.theirs}</b>: <span lang="it">{text}</span>
          </p>
        </Note>
      )}
      <TextAreaField
        name={`text-${id}`}
        label={words.text(title)}
        rows={6}
        lang="it"
        defaultValue={valueOf(form, `text-${id}`, text)}
        error={errorOf(form, `text-${id}`, sentences)}
      />
      <div className="acts">
        <Button name="intent" value="edit-clause">
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
