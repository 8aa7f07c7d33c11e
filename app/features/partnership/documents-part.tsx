import { ButtonLink } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { DocumentCard } from "./document-card";
import type { DocumentsData } from "./documents-data";
import { documentTexts } from "./documents-texts";
import { FrozenNote } from "./frozen-note";

interface DocumentsPartProps {
  readonly documents: DocumentsData;
  /** the act that has just succeeded, or the code of why it was refused */
  readonly done: string | null;
  readonly refused: string | null;
}

/** The documents an organisation signs: prepared, downloaded, signed, handed in. */
export function DocumentsPart({ documents, done, refused }: DocumentsPartProps) {
  const words = useTexts(documentTexts);
  const success = done === null ? undefined : words.done[done];
  const failure = refused === null ? undefined : words.refused[refused];
  return (
    <div className="stack">
      {success && (
        <Note tone="ok" role="status">
          {success}
        </Note>
      )}
      {failure && (
        <Note tone="bad" role="alert">
          {failure}
        </Note>
      )}
      {documents.isFrozen && <FrozenNote />}
      <RecordLacks documents={documents} />
      {documents.documents.length === 0 && <p className="muted">{words.none}</p>}
      <div className="documents">
        {documents.documents.map((document) => (
          <DocumentCard key={document.kind} document={document} documents={documents} />
        ))}
      </div>
    </div>
  );
}

/** Once for all documents: they say the same of the organisation and of who signs for it. */
function RecordLacks({ documents }: Pick<DocumentsPartProps, "documents">) {
  const words = useTexts(documentTexts);
  const { workspaceId, organisation, recordLacks, mayEditRecord } = documents;
  if (recordLacks.length === 0 || documents.documents.length === 0) return null;
  return (
    <Note tone="warn">
      {recordLacks.map((lack) => (
        <p key={lack}>{words.lacks[lack]}</p>
      ))}
      {recordLacks.includes("withheld") && (
        <div className="acts above">
          <ButtonLink small to={`/cantieri/${workspaceId}/partenariato/${organisation.id}?parte=dati`}>
            {words.seeRecord}
          </ButtonLink>
        </div>
      )}
      {mayEditRecord && (
        <div className="acts above">
          <ButtonLink small to={`/cantieri/${workspaceId}/partenariato/${organisation.id}/dati`}>
            {words.toRecord}
          </ButtonLink>
        </div>
      )}
    </Note>
  );
}
