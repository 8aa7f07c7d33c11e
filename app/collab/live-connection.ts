import * as decoding from "lib0/decoding";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { isFinalCloseCode } from "./close-codes";
import { asWebSocket, HttpSocket } from "./http-socket";
import { keepUnsentCount, whenStored } from "./keep-unsent-count";
import { createLeftChanges } from "./left-changes";
import { createLateHandOver, type LateHandOver, type LateState } from "./late-hand-over";
import { createLineChooser } from "./line-chooser";
import { listenToPage } from "./listen-to-page";
import { createLiveSocketClass, type Patience } from "./live-socket";
import { isFromLocalCopy, type LocalCopy, localCopyName, openLocalCopy } from "./local-copy";
import { followPeople, type Person } from "./people";
import { createReadiness, type LiveStatus, type Readiness } from "./readiness";
import type { Readable, SaveState } from "./save-state";
import { createSaveTracker, type SaveTracker } from "./save-tracker";
import { keepPeoplePresent } from "./still-here";
import { accountParameter, livePath, messageTypes } from "./wire";

export type { LiveStatus } from "./readiness";

export interface LiveDocumentOptions {
  readonly workspaceId: string;
  readonly documentName: string;
  readonly accountId: string;
  readonly doc?: Y.Doc;
  /** of the live server, `wss://host/live`; without it the one of this page */
  readonly url?: string;
  /** opens a line; without it a WebSocket, or HTTP where none comes through */
  readonly connect?: (url: string) => WebSocket;
  readonly patience?: Partial<Patience>;
}

export interface LiveConnection {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly documentName: string;
  /** Resolves when the text may be shown and written in. */
  readonly whenReady: Promise<void>;
  readonly status: Readable<LiveStatus>;
  readonly saveState: Readable<SaveState>;
  /** Once it is not `none` the document is sealed, and nothing more is written in it here. */
  readonly late: Readable<LateState>;
  readonly people: Readable<readonly Person[]>;
  /** What is written goes a slower way for now, and arrives all the same. */
  readonly isSlow: Readable<boolean>;
  /** How many changes are not acknowledged at this moment; `saveState` tells of each change of it that matters. */
  unsent(): number;
  /** Does not wait for the next attempt to connect. */
  retryNow(): void;
  /** Gives up what was never sent, here and in the local copy; the page must be loaded again to show the rest. */
  discardUnsent(): Promise<void>;
  /** Lets go. With changes unsent it goes on in the background until they are stored. */
  destroy(): void;
}

/** One for the page: what was found out for one document holds for the next. */
const pageLines = createLineChooser({
  openWebSocket: (url) => new WebSocket(url),
  openHttp: (url) => asWebSocket(new HttpSocket(url)),
});

/** A copy of an earlier visit is shown when the server does not answer for so long. */
const serverPatienceMs = 4_000;

/** Opens a live document in the browser: the line, the local copy, presence and the save state. */
export function connectLiveDocument(options: LiveDocumentOptions): LiveConnection {
  const doc = options.doc ?? new Y.Doc({ gc: false });
  const awareness = new Awareness(doc);
  const tracker = createSaveTracker(() => new Date());
  const readiness = createReadiness();
  const people = followPeople(awareness, options.documentName);
  let copy: LocalCopy | null = null;
  const left = createLeftChanges({ tracker, findCopy: () => copy, onFailure: readiness.copyFailed });
  // Counted before the provider, which listens next, sends it: a message carries what was counted till then.
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    if (!isFromLocalCopy(origin)) tracker.edited();
    else left.copyRead();
  });
  const late = createLateHandOver({
    tracker,
    findProvider: () => provider,
    discardCopy: async () => copy?.discard(),
  });
  const provider = createProvider(options, { doc, awareness, tracker, late });
  keepPeoplePresent(provider);
  let isDestroyed = false;
  const keeper = keepUnsentCount(tracker, () => copy);
  const patience = setTimeout(() => {
    if (copy?.wasSynced === true) readiness.unreachable();
  }, serverPatienceMs);
  followLine(provider, {
    ...{ tracker, readiness, late },
    onSynced() {
      copy?.markSynced();
      left.look();
    },
  });
  const stopListening = listenToPage({
    isUnsent: () => tracker.unsent() > 0,
    online: () => provider.shouldConnect && provider.connect(),
    offline: () => provider.ws?.close(),
    look: left.look,
    hide: keeper.flush,
  });

  async function start(): Promise<void> {
    const opened = await openLocalCopy(localCopyName(options), doc, readiness.copyFailed).catch(() => null);
    if (isDestroyed) return opened?.destroy();
    copy = opened;
    if (opened !== null) {
      readiness.copyOpened(opened.wasSynced ? "complete" : "incomplete");
      if (opened.unsent !== null) tracker.restored(opened.unsent);
      left.look();
    }
    // The line opens only now: else the whole copy would be sent as if it had just been typed.
    provider.connect();
  }

  function tearDown(): void {
    clearTimeout(patience);
    keeper.stop();
    stopListening();
    people.stop();
    provider.destroy();
    copy?.destroy();
    awareness.destroy();
    if (options.doc === undefined) doc.destroy();
  }

  void start();
  return {
    doc,
    awareness,
    documentName: options.documentName,
    whenReady: readiness.whenReady,
    status: readiness.status,
    saveState: tracker,
    late: late.state,
    people,
    isSlow: pageLines.isSlow,
    unsent: tracker.unsent,
    retryNow: () => provider.connect(),
    async discardUnsent() {
      tracker.forget();
      await copy?.discard();
    },
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      copy?.leave();
      left.stop();
      awareness.setLocalState(null);
      late.whenSettled(() => whenStored(tracker, tearDown));
    },
  };
}

interface LineParts {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly tracker: SaveTracker;
  readonly late: LateHandOver;
}

function createProvider(
  options: LiveDocumentOptions,
  { doc, awareness, tracker, late }: LineParts,
): WebsocketProvider {
  const url = `${options.url ?? urlOfThisPage()}/${options.workspaceId}`;
  const provider = new WebsocketProvider(url, options.documentName, doc, {
    connect: false,
    awareness,
    params: { [accountParameter]: options.accountId },
    // Between tabs everything goes by the server, so that its checks see it.
    disableBc: true,
    WebSocketPolyfill: createLiveSocketClass({
      events: tracker,
      clientId: doc.clientID,
      connect: options.connect ?? pageLines.connect,
      ...(options.patience !== undefined && { patience: options.patience }),
    }),
  });
  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
    tracker.acknowledged(decoding.readVarUint(decoder));
  };
  // What came after the seal; the line is closed next, with the reason.
  provider.messageHandlers[messageTypes.afterSeal] = (_encoder, decoder) => {
    late.keptApart(decoding.readVarUint(decoder));
  };
  return provider;
}

function followLine(
  provider: WebsocketProvider,
  follower: {
    readonly tracker: SaveTracker;
    readonly readiness: Readiness;
    readonly late: LateHandOver;
    onSynced(): void;
  },
): void {
  const { tracker, readiness, late, onSynced } = follower;
  provider.on("sync", (isSynced) => {
    if (!isSynced) return;
    onSynced();
    readiness.synced();
  });
  provider.on("connection-close", (event) => {
    if (event === null || !isFinalCloseCode(event.code)) readiness.unreachable();
  });
  provider.on("closed", ({ code }) => {
    tracker.refused(code);
    readiness.refused(code);
    late.closed(code);
  });
  // Announced anew, with a newer clock: the others have forgotten us under the old one.
  provider.on("status", ({ status }) => {
    const { awareness } = provider;
    if (status === "connected") awareness.setLocalState(awareness.getLocalState());
  });
}

function urlOfThisPage(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}${livePath}`;
}
