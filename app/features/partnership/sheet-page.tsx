import { lazy, Suspense, useEffect, useState } from "react";
import { useShowSaveState } from "~/collab/open-documents";
import type { SaveState } from "~/collab/save-state";
import { RecordPart } from "./record-part";
import { SheetBody } from "./sheet-body";
import type { SheetPageData } from "./sheet-data";
import { SheetHead } from "./sheet-head";
import { StaleNote } from "./stale-note";

// The code of the live document is fetched once the page is there to be read.
const LiveSheet = lazy(() => import("./live-sheet"));

/** What one organisation says of itself and promises: written by its people, read by everybody. */
export function SheetPage({ page }: { readonly page: SheetPageData }) {
  const { organisation, part, canWrite } = page;
  const documentsPage = `/cantieri/${page.workspaceId}/partenariato/${organisation.id}/documenti`;
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  const [saveState, setSaveState] = useState<SaveState | null>(null);
  useShowSaveState(canWrite ? saveState : null);
  const reading = <SheetBody page={page} sheet={page.sheet} doc={null} />;
  return (
    <main id="contenuto" tabIndex={-1} className="main partner-sheet">
      <SheetHead
        workspaceId={page.workspaceId}
        workspaceTitle={page.workspaceTitle}
        organisation={page.organisation}
        part={part}
      />
      {part === "impegni" && page.stale && <StaleNote stale={page.stale} documentsPage={documentsPage} />}
      {part === "dati" && <RecordPart data={page.record} />}
      {/* It stays open on every part, so that what was written is sent and its state is shown. */}
      {isHydrated ? (
        <Suspense fallback={reading}>
          <LiveSheet page={page} onSaveState={setSaveState} />
        </Suspense>
      ) : (
        reading
      )}
    </main>
  );
}
