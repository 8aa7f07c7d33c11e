import { Link } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useShowSaveState } from "~/collab/open-documents";
import type { SaveState } from "~/collab/save-state";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { PartnerMark } from "./partner-mark";
import { RecordPart } from "./record-part";
import { SheetBody } from "./sheet-body";
import { type SheetPageData, sheetParts } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

// The code of the live document is fetched once the page is there to be read.
const LiveSheet = lazy(() => import("./live-sheet"));

/** What one organisation says of itself and promises: written by its people, read by everybody. */
export function SheetPage({ page }: { readonly page: SheetPageData }) {
  const words = useTexts(sheetWords);
  const { workspaceId, organisation, part, canWrite } = page;
  const partnership = `/cantieri/${workspaceId}/partenariato`;
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  const [saveState, setSaveState] = useState<SaveState | null>(null);
  useShowSaveState(canWrite ? saveState : null);
  const reading = <SheetBody page={page} sheet={page.sheet} doc={null} />;
  return (
    <main id="contenuto" tabIndex={-1} className="main partner-sheet">
      <PageHead
        title={organisation.name}
        name={organisation.shortName}
        crumbs={{
          label: words.trail,
          trail: [
            { to: `/cantieri/${workspaceId}`, words: page.workspaceTitle },
            { to: partnership, words: words.partnership },
          ],
        }}
        facts={
          <span className="whose">
            <PartnerMark mark={organisation.mark} /> {organisation.kind}
          </span>
        }
      />
      <nav className="parts" aria-label={words.partsLabel}>
        {sheetParts.map((each) => (
          <Link
            key={each}
            to={`${partnership}/${organisation.id}?parte=${each}`}
            aria-current={each === part ? "page" : undefined}
            preventScrollReset
          >
            {words.parts[each]}
          </Link>
        ))}
        <Link to={`${partnership}/${organisation.id}/documenti`}>{words.documents}</Link>
      </nav>
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
