import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { Wording } from "~/ui/wording";
import type { PactClauseView } from "./pact-data";
import { pactTexts } from "./pact-texts";

interface PactClauseProps {
  readonly clause: PactClauseView;
  readonly mayEdit: boolean;
  /** the form of this clause when it was sent and not accepted */
  readonly form: FormState | null;
}

/** A clause of the pact: its text, and the field it is worded in. */
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
        <Wording
          {...{ part: clause, form }}
          conflict="clause-changed"
          labels={{ label: words.text(title), save: words.save }}
          names={{ idName: "clauseId", intent: "edit-clause" }}
          sentences={{ "too-long": words.errorTooLong, other: words.errorEmpty }}
          rows={6}
        >
          <p className="small muted">{purpose}</p>
        </Wording>
      )}
    </li>
  );
}
