import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import type { DocumentsData } from "./documents-data";
import { DocumentsPart } from "./documents-part";
import { documentTexts } from "./documents-texts";

interface DocumentsPageProps {
  readonly documents: DocumentsData;
  readonly done: string | null;
  readonly refused: string | null;
}

export function DocumentsPage({ documents, done, refused }: DocumentsPageProps) {
  const words = useTexts(documentTexts);
  const { workspaceId, workspaceTitle, organisation } = documents;
  const base = `/cantieri/${workspaceId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page">
      <PageHead
        title={words.title}
        name={`${words.title}, ${organisation}`}
        crumbs={{
          label: words.trail,
          trail: [
            { to: base, words: workspaceTitle },
            { to: `${base}/partenariato`, words: words.partnership },
          ],
        }}
        facts={words.facts(organisation)}
      />
      <DocumentsPart documents={documents} done={done} refused={refused} />
    </main>
  );
}
