import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { SaveState } from "~/collab/save-state";
import { useShowSaveState } from "~/collab/open-documents";
import { countCharacters } from "~/domain/text/count-characters";
import { ConnectionBanner, type OpenLine } from "./connection-banner";
import { PeopleHere, type PersonInSection } from "./people-here";
import { ReadingDesk } from "./reading-desk";
import type { SectionPageData } from "./section-data";
import { SectionOutline } from "./section-outline";
import { SectionPanel } from "./section-panel";
import { StatusLine } from "./status-line";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";
import { usePanel } from "./use-panel";

// The editor's code is fetched once the page is there to be read.
const SectionEditor = lazy(() => import("./section-editor"));

/** Three panes: the sections, the page of text, the guidance. */
export function SectionPage({ page }: { readonly page: SectionPageData }) {
  const words = useTexts(texts);
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  const [characters, setCharacters] = useState(() => countCharacters(page.blocks));
  const sealed = useMemo(() => countCharacters(page.blocks), [page.blocks]);
  const shown = page.isFrozen ? sealed : characters;
  const [people, setPeople] = useState<readonly PersonInSection[]>([]);
  const [saveState, setSaveState] = useState<SaveState | null>(null);
  const [line, setLine] = useState<OpenLine | null>(null);
  const drawer = usePanel();
  useShowSaveState(page.rights.write ? saveState : null);

  const note = page.isFrozen ? words.frozen : page.rights.write ? words.opening : words.reading;
  const reading = <ReadingDesk page={page} note={note} />;
  return (
    <main id="contenuto" tabIndex={-1} className="write">
      <SectionOutline page={page} characters={shown} />
      <div className="writing-desk">
        {!page.isFrozen && <ConnectionBanner state={saveState} page={page} line={line} />}
        {isHydrated ? (
          <Suspense fallback={reading}>
            <SectionEditor
              page={page}
              reading={reading}
              onCharacters={setCharacters}
              onPeople={setPeople}
              onSaveState={setSaveState}
              onLine={setLine}
            />
          </Suspense>
        ) : (
          reading
        )}
        <StatusLine
          page={page}
          characters={shown}
          saveState={page.rights.write ? saveState : null}
          drawer={drawer}
        />
      </div>
      <SectionPanel
        page={page}
        people={page.isFrozen ? null : <PeopleHere people={people} canWrite={page.rights.write} />}
        drawer={drawer}
      />
    </main>
  );
}
