import { useEffect, useState } from "react";
import type { LiveConnection } from "~/collab/live-connection";
import type { SaveState } from "~/collab/save-state";
import {
  useIsSealed,
  useLiveDocument,
  usePeople,
  useSaveState,
  useStranded,
} from "~/collab/use-live-document";
import { followPartnerSheet, type ReadSheet } from "~/document/partner-sheet";
import { partnerDocumentName } from "~/document/workspace-document";
import { useTexts } from "~/ui/language";
import { LineNote } from "~/ui/line-note";
import { Note } from "~/ui/note";
import { StrandedNote } from "~/ui/stranded-note";
import { SheetBody } from "./sheet-body";
import type { SheetPageData } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

interface LiveSheetProps {
  readonly page: SheetPageData;
  readonly onSaveState: (state: SaveState | null) => void;
}

/** The sheet as it is being written: the page as the server sent it, until its document is here. */
export default function LiveSheet({ page, onSaveState }: LiveSheetProps) {
  const words = useTexts(sheetWords);
  const { status, connection } = useLiveDocument({
    workspaceId: page.workspaceId,
    documentName: partnerDocumentName(page.organisation.id),
    accountId: page.accountId,
  });
  const saveState = useSaveState(connection);
  useEffect(() => onSaveState(saveState), [onSaveState, saveState]);
  const isSealed = useIsSealed(connection);
  const stranded = useStranded(connection, page.canWrite);
  const isReady = status.status === "ready" && connection !== null;
  const sheet = useSheet(isReady ? connection : null) ?? page.sheet;
  return (
    <>
      {page.canWrite && !isSealed && <LineNote state={saveState} connection={connection} words={words} />}
      {connection && <StrandedNote changes={stranded} onDiscard={connection.discardUnsent} />}
      {page.canWrite && status.status === "ready" && !status.localCopy && (
        <Note tone="warn">{words.noLocalCopy}</Note>
      )}
      {status.status === "unavailable" && (
        <Note tone="warn" role="status">
          {words.unavailable}
        </Note>
      )}
      <PeopleOnSheet connection={connection} />
      <SheetBody
        page={page}
        sheet={sheet}
        doc={isReady && page.canWrite && !isSealed ? connection.doc : null}
        isOpened={isReady}
      />
    </>
  );
}

function useSheet(connection: LiveConnection | null): ReadSheet | null {
  const [sheet, setSheet] = useState<ReadSheet | null>(null);
  useEffect(() => (connection ? followPartnerSheet(connection.doc, setSheet) : undefined), [connection]);
  return connection ? sheet : null;
}

function PeopleOnSheet({ connection }: { readonly connection: LiveConnection | null }) {
  const words = useTexts(sheetWords);
  const names = [...new Set(usePeople(connection).map(({ name }) => name))];
  if (names.length === 0) return null;
  return <p className="small muted people-here">{words.here(names.join(", "))}</p>;
}
