import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import type { FormState } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { FrozenNote } from "./frozen-note";
import { PactClause } from "./pact-clause";
import type { PactData } from "./pact-data";
import { PactPhases } from "./pact-phases";
import { pactTexts } from "./pact-texts";
import { PartnershipHead } from "./partnership-head";

interface PactPageProps {
  readonly pact: PactData;
  readonly form: FormState | null;
  /** the clause that was just saved, by its id */
  readonly savedId: string | null;
}

/** The pact while it is being made: clauses, commitments in both directions, gaps, and the file. */
export function PactPage({ pact, form, savedId }: PactPageProps) {
  const words = useTexts(pactTexts);
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PartnershipHead
        title={words.title}
        workspaceId={pact.workspaceId}
        workspaceTitle={pact.workspaceTitle}
        facts={words.facts}
      />
      <div className="split">
        <div className="stack">
          {savedId !== null && (
            <Note tone="ok" role="status">
              {words.saved}
            </Note>
          )}
          {pact.isFrozen && <FrozenNote />}
          <Card title={words.clauses}>
            <ol className="body fields clauses">
              {pact.clauses.map((clause) => (
                <PactClause
                  key={clause.id}
                  clause={clause}
                  mayEdit={pact.mayEdit}
                  form={form?.values["clauseId"]?.[0] === clause.id ? form : null}
                />
              ))}
            </ol>
          </Card>
          <PactPhases phases={pact.phases} />
        </div>
        <div className="stack">
          <Gaps pact={pact} />
          <PactFile pact={pact} />
        </div>
      </div>
    </main>
  );
}

function Gaps({ pact: { gaps } }: { readonly pact: PactData }) {
  const words = useTexts(pactTexts);
  const { withoutCommitments, openNeeds } = gaps;
  const hasNone = withoutCommitments.length + openNeeds.length === 0;
  return (
    <Card title={words.gaps}>
      <div className="body">
        {hasNone && (
          <p className="ok">
            <Icon name="check-circle" size="small" /> {words.noGaps}
          </p>
        )}
        <ul className="promises">
          {withoutCommitments.map((name) => (
            <li key={name}>{words.without(name)}</li>
          ))}
          {openNeeds.map(({ id, by, what }) => (
            <li key={`${by}-${id}`}>
              <b lang="it">{what}</b>
              <span className="more">{words.open(by)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function PactFile({ pact }: { readonly pact: PactData }) {
  const words = useTexts(pactTexts);
  const { workspaceId, organisationId, made, mayMake, isFrozen } = pact;
  const base = `/cantieri/${workspaceId}/partenariato`;
  return (
    <Card title={words.file}>
      <div className="body fields">
        <p className="muted">{isFrozen && made === null ? words.fileFrozen : words.fileWhat}</p>
        {made && !made.isCurrent && <p className="small">{words.old}</p>}
        {made?.mayDownload && (
          <div className="acts">
            <a className="btn o" href={`${base}/documenti/${made.id}`} download={made.fileName}>
              <Icon name="download" /> {words.pdf}
            </a>
            <a className="btn q" href={`${base}/documenti/${made.id}?formato=odt`} download>
              {words.odt}
            </a>
          </div>
        )}
        {mayMake && !made?.isCurrent && (
          <Form method="post" preventScrollReset className="acts">
            <Button look="primary" icon="file-signed" name="intent" value="make">
              {made ? words.makeAgain : words.make}
            </Button>
          </Form>
        )}
        {!mayMake && !isFrozen && made === null && <p className="small muted">{words.leadMakes}</p>}
        <div className="acts">
          <ButtonLink look="quiet" to={`${base}/${organisationId}/documenti`}>
            {words.documents}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
