import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import type { NeedsImportData, RefusedFile } from "./import-data";
import { ImportPreviewPart } from "./import-preview";
import { ImportState } from "./import-state";
import { importTexts } from "./import-texts";
import { ImportUpload } from "./import-upload";
import { PastImports } from "./past-imports";

interface NeedsImportPageProps {
  readonly page: NeedsImportData;
  /** why the file that was just sent is not looked at */
  readonly refusal: RefusedFile | null;
}

/** Needs come in from a file: chosen, looked at, confirmed, written, perhaps taken out again. */
export function NeedsImportPage({ page, refusal }: NeedsImportPageProps) {
  const words = useTexts(importTexts);
  const { workspaceId, workspaceTitle, preview, shown, isGone } = page;
  const past = page.past.filter(({ id }) => id !== shown?.id);
  const workspace = `/cantieri/${workspaceId}`;
  return (
    <main id="contenuto" tabIndex={-1} className="main needs-import">
      <PageHead
        title={words.title}
        facts={words.facts}
        crumbs={{
          label: words.trail,
          trail: [
            { to: workspace, words: workspaceTitle },
            { to: `${workspace}/bisogni`, words: words.needs },
          ],
        }}
      />
      <div className="stack">
        {isGone && (
          <Note tone="warn" role="status">
            {words.gone}
          </Note>
        )}
        {preview && refusal === null && (
          <ImportPreviewPart key={preview.importId} page={page} preview={preview} />
        )}
        {shown && refusal === null && <ImportState key={shown.id} page={page} shown={shown} />}
        {((preview === null && shown === null) || refusal !== null) && <ImportUpload refusal={refusal} />}
        {past.length > 0 && preview === null && <PastImports past={past} now={page.now} />}
      </div>
    </main>
  );
}
