import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { DocumentChanges, sayChange } from "./document-changes";
import type { StaleView } from "./documents-data";
import { documentTexts } from "./documents-texts";

interface StaleNoteProps {
  readonly stale: StaleView;
  /** address of the documents of the organisation */
  readonly documentsPage: string;
  /** it stands at the document itself: nothing leads there */
  readonly isAtDocument?: boolean;
}

/** What was signed is no longer what is written: what changed, and the next step. */
export function StaleNote({ stale, documentsPage, isAtDocument = false }: StaleNoteProps) {
  const words = useTexts(documentTexts);
  const language = useLanguage();
  const { name, signedOn, changes, isMadeAgain, mayMake } = stale;
  const only = changes.length === 1 ? changes[0] : undefined;
  return (
    <Note tone="warn">
      <p>
        <b>{words.staleTitle(name)}</b>{" "}
        {only
          ? words.staleOne(signedOn, sayChange(words, only.about[language], only))
          : words.staleMany(signedOn, changes.length)}{" "}
        {isMadeAgain && words.signNew}
      </p>
      {only === undefined && (
        <details className="above">
          <summary>{words.seeChanges}</summary>
          <DocumentChanges changes={changes} />
        </details>
      )}
      <div className="acts above">
        {mayMake && !isMadeAgain && <MakeAgain stale={stale} documentsPage={documentsPage} />}
        {!isAtDocument && (
          <ButtonLink small look={isMadeAgain ? "outline" : "quiet"} to={`${documentsPage}#${stale.kind}`}>
            {words.goToDocuments}
          </ButtonLink>
        )}
      </div>
    </Note>
  );
}

function MakeAgain({ stale, documentsPage }: StaleNoteProps) {
  const words = useTexts(documentTexts);
  return (
    <Form method="post" action={documentsPage} preventScrollReset>
      <input type="hidden" name="kind" value={stale.kind} />
      {stale.isOfAll && <input type="hidden" name="ofAll" value="1" />}
      <Button small look="outline" icon="file" name="intent" value="make">
        {words.makeNew[stale.kind]}
      </Button>
    </Form>
  );
}
