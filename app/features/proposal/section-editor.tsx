import { type ReactNode, useEffect } from "react";
import type { SaveState } from "~/collab/save-state";
import {
  useIsSealed,
  useIsSlow,
  useLiveDocument,
  usePeople,
  useSaveState,
  useStranded,
} from "~/collab/use-live-document";
import { readSectionBlocks } from "~/document/section-text";
import { sectionDocumentName } from "~/document/workspace-document";
import { plainText } from "~/domain/text/plain-text";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { OpenLine } from "./connection-banner";
import { EditingDesk } from "./editing-desk";
import type { PersonInSection } from "./people-here";
import type { SectionPageData } from "./section-data";
import { texts } from "./texts";

interface SectionEditorProps {
  readonly page: SectionPageData;
  /** shown until the text may be written in */
  readonly reading: ReactNode;
  readonly onCharacters: (n: number) => void;
  readonly onPeople: (people: readonly PersonInSection[]) => void;
  readonly onSaveState: (state: SaveState | null) => void;
  readonly onLine: (line: OpenLine) => void;
}

/** The live text of a section: the page as the server sent it, until its document is here. */
export default function SectionEditor(props: SectionEditorProps) {
  const { page, reading, onCharacters, onPeople, onSaveState, onLine } = props;
  const words = useTexts(texts);
  const { status, connection } = useLiveDocument({
    workspaceId: page.workspaceId,
    documentName: sectionDocumentName(page.section.id),
    accountId: page.accountId,
  });
  const saveState = useSaveState(connection);
  // Also before the page has heard of the freeze: from the seal on nothing is typed any more.
  const isFrozen = useIsSealed(connection) || page.isFrozen;
  const isSlow = useIsSlow(connection);
  const stranded = useStranded(connection, page.rights.write);
  const people = usePeople(connection);
  useEffect(() => onSaveState(saveState), [onSaveState, saveState]);
  useEffect(() => onPeople(onePerMember(people)), [onPeople, people]);
  useEffect(() => {
    if (!connection) return;
    const { doc, retryNow, discardUnsent } = connection;
    const readText = () => plainText(readSectionBlocks(doc));
    onLine({ isSlow, stranded, retry: retryNow, readText, discardUnsent });
  }, [onLine, connection, isSlow, stranded]);

  if (status.status === "ready" && connection && !isFrozen) {
    return (
      <>
        {page.rights.write && !status.localCopy && <Note tone="warn">{words.noLocalCopy}</Note>}
        <EditingDesk page={page} connection={connection} people={people} onCharacters={onCharacters} />
      </>
    );
  }
  return (
    <>
      {status.status === "unavailable" && (
        <Note tone="warn" role="status">
          {words.unavailable}
        </Note>
      )}
      {reading}
    </>
  );
}

/** Somebody with two tabs open is one person. */
function onePerMember(people: readonly PersonInSection[]): readonly PersonInSection[] {
  return [...new Map(people.map((person) => [person.memberId, person])).values()];
}
