import { useEffect, useState, useSyncExternalStore } from "react";
import type { LateState } from "./late-hand-over";
import type { LiveConnection, LiveDocumentOptions, LiveStatus } from "./live-connection";
import type { Person } from "./people";
import type { Readable, SaveState } from "./save-state";

export interface LiveDocumentView {
  readonly status: LiveStatus;
  /** there from the moment the code has arrived; show its text only while `status` is ready */
  readonly connection: LiveConnection | null;
}

/**
 * Opens a live document for as long as the screen is there. The code of the live document is fetched only
 * in the browser, and only now.
 */
export function useLiveDocument(
  options: Pick<LiveDocumentOptions, "workspaceId" | "documentName" | "accountId">,
): LiveDocumentView {
  const { workspaceId, documentName, accountId } = options;
  const [connection, setConnection] = useState<LiveConnection | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const late = useReadable(connection?.late ?? notLate);
  const [openings, setOpenings] = useState(0);

  useEffect(() => {
    let opened: LiveConnection | null = null;
    let isGone = false;
    import("./live-connection").then(
      ({ connectLiveDocument }) => {
        if (isGone) return;
        opened = connectLiveDocument({ workspaceId, documentName, accountId });
        setConnection(opened);
      },
      // The file could not be fetched: no network, or a newer version is out.
      () => {
        if (!isGone) setHasFailed(true);
      },
    );
    return () => {
      isGone = true;
      opened?.destroy();
      setConnection(null);
    };
  }, [workspaceId, documentName, accountId, openings]);

  // What came too late is with the server now: from here on the sealed document is shown, until it is open again.
  useEffect(() => {
    if (late.status === "kept") setOpenings((times) => times + 1);
  }, [late]);

  const status = useReadable(connection?.status ?? nothingYet);
  return { status: hasFailed ? unavailable : status, connection };
}

/** Whether the document was sealed while it was open here, so that nothing more may be written in it. */
export function useIsSealed(connection: LiveConnection | null): boolean {
  return useReadable(connection?.late ?? notLate).status !== "none";
}

/** Null while there is no connection. */
export function useSaveState(connection: LiveConnection | null): SaveState | null {
  return useReadable<SaveState | null>(connection?.saveState ?? noState);
}

/**
 * How many changes made here will never be sent, because whoever made them may only read by now. Those that came after
 * a seal are not among them: they are handed over, and kept apart.
 */
export function useStranded(connection: LiveConnection | null, mayWrite: boolean): number {
  const state = useSaveState(connection);
  const isSealed = useIsSealed(connection);
  return mayWrite || isSealed || state?.status !== "sending" ? 0 : (connection?.unsent() ?? 0);
}

/** The others who have this document open. */
export function usePeople(connection: LiveConnection | null): readonly Person[] {
  return useReadable(connection?.people ?? nobody);
}

/** Whether what is written goes a slower way for now. */
export function useIsSlow(connection: LiveConnection | null): boolean {
  return useReadable(connection?.isSlow ?? notSlow);
}

const unavailable: LiveStatus = { status: "unavailable" };
const nothingYet = constant<LiveStatus>({ status: "loading" });
const noState = constant<SaveState | null>(null);
const notLate = constant<LateState>({ status: "none" });
const notSlow = constant(false);
const nobody = constant<readonly Person[]>([]);

function constant<Value>(value: Value): Readable<Value> {
  return { getSnapshot: () => value, subscribe: () => () => undefined };
}

function useReadable<Value>(readable: Readable<Value>): Value {
  return useSyncExternalStore(readable.subscribe, readable.getSnapshot, readable.getSnapshot);
}
