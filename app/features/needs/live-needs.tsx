import { useEffect, useMemo, useState } from "react";
import type { LiveConnection } from "~/collab/live-connection";
import type { Person } from "~/collab/people";
import type { SaveState } from "~/collab/save-state";
import {
  useIsSealed,
  useLiveDocument,
  usePeople,
  useSaveState,
  useStranded,
} from "~/collab/use-live-document";
import { followNeeds } from "~/document/needs/follow-needs";
import type { ReadNeeds } from "~/document/needs/read-needs";
import { needsDocumentName } from "~/document/workspace-document";
import type { Care } from "~/domain/needs/care";
import { useTexts } from "~/ui/language";
import { LineNote } from "~/ui/line-note";
import { Note } from "~/ui/note";
import { StrandedNote } from "~/ui/stranded-note";
import { actsOn } from "./acts-on";
import type { MapPerson } from "./map/map-props";
import type { LiveNeeds as Live } from "./need-acts";
import type { NeedsAbout } from "./needs-data";
import { needsTexts } from "./needs-texts";

interface LiveNeedsProps {
  readonly about: NeedsAbout;
  readonly care: Care;
  readonly onLive: (live: Live | null) => void;
  readonly onSaveState: (state: SaveState | null) => void;
}

/** Keeps the document of the needs open for as long as the screen is there, and says what is wrong with its line. */
export default function LiveNeeds({ about, care, onLive, onSaveState }: LiveNeedsProps) {
  const words = useTexts(needsTexts);
  const { status, connection } = useLiveDocument({
    workspaceId: about.workspaceId,
    documentName: needsDocumentName,
    accountId: about.accountId,
  });
  const isSealed = useIsSealed(connection);
  const canWrite = !isSealed && about.canWrite;
  const saveState = useSaveState(connection);
  const stranded = useStranded(connection, about.canWrite);
  useEffect(() => onSaveState(saveState), [onSaveState, saveState]);
  const opened = status.status === "ready" ? connection : null;
  const contents = useContents(opened);
  const writing = useWriting(connection);
  const acts = useMemo(() => (opened && canWrite ? actsOn(opened, care) : null), [opened, canWrite, care]);
  const live = useMemo(() => contents && { contents, acts, writing }, [contents, acts, writing]);
  useEffect(() => onLive(live), [onLive, live]);
  return (
    <>
      {canWrite && <LineNote state={saveState} connection={connection} words={words} />}
      {connection && <StrandedNote changes={stranded} onDiscard={connection.discardUnsent} />}
      {canWrite && status.status === "ready" && !status.localCopy && (
        <Note tone="warn">{words.noLocalCopy}</Note>
      )}
      {status.status === "unavailable" && (
        <Note tone="warn" role="status">
          {words.unavailable}
        </Note>
      )}
      {contents !== null && contents.setAside.length > 0 && (
        <Note tone="warn">{words.setAside(contents.setAside.length)}</Note>
      )}
    </>
  );
}

function useContents(opened: LiveConnection | null): ReadNeeds | null {
  const [contents, setContents] = useState<ReadNeeds | null>(null);
  useEffect(() => (opened ? followNeeds(opened.doc, setContents) : undefined), [opened]);
  return opened ? contents : null;
}

function useWriting(connection: LiveConnection | null): readonly MapPerson[] {
  const people = usePeople(connection);
  return useMemo(() => people.flatMap(writingOf), [people]);
}

function writingOf({ cursor, name, colour }: Person): readonly MapPerson[] {
  if (typeof cursor !== "object" || cursor === null || !("need" in cursor)) return [];
  return typeof cursor.need === "string" ? [{ needId: cursor.need, name, colour }] : [];
}
