import type { DocumentsData } from "./documents-data";
import { DocumentsPart } from "./documents-part";
import { SheetHead } from "./sheet-head";

interface DocumentsPageProps {
  readonly documents: DocumentsData;
  readonly done: string | null;
  readonly refused: string | null;
}

/** The part of a sheet where its organisation finds what it signs. */
export function DocumentsPage({ documents, done, refused }: DocumentsPageProps) {
  const { workspaceId, workspaceTitle, organisation } = documents;
  return (
    <main id="contenuto" tabIndex={-1} className="main partner-sheet">
      <SheetHead
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        organisation={organisation}
        part="documenti"
      />
      <DocumentsPart documents={documents} done={done} refused={refused} />
    </main>
  );
}
