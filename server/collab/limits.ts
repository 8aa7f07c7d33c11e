/** Everything the live server allows, in one place. Sizes in bytes. */
export interface Limits {
  /** of one message, and so of one edit; longer ones end the connection */
  readonly messageBytes: number;
  /** waiting for one reader; a slower one is closed and comes back for the difference */
  readonly bufferedBytes: number;
  /** sent before the document was loaded */
  readonly backlogBytes: number;
  /** as a bucket: so many at once, refilled at so many a second */
  readonly messageBurst: number;
  readonly messagesPerSecond: number;
  /** the same for their bytes; whoever pastes, or comes back with much, sends it as one message */
  readonly bytesBurst: number;
  readonly bytesPerSecond: number;
  /** questions for the state of the document on one connection; an editor asks once */
  readonly joinsPerConnection: number;
  /** new client ids in one message: each is a reload of the page while offline */
  readonly newClientsPerMessage: number;
  /** new client ids of one member in one document, as a bucket */
  readonly newClientsAtOnce: number;
  readonly newClientsPerMinute: number;
  /** an edit of more bytes, or more structs, is tried in a worker before it is stored */
  readonly untriedBytes: number;
  /** few, because 500 structs put beside far neighbours in a long text have kept a browser busy for 10 s */
  readonly untriedStructs: number;
  /** taking such an edit in may take so long, and each task of a worker so long and so much memory */
  readonly trialApplyMs: number;
  readonly builderTaskMs: number;
  readonly builderThreads: number;
  readonly builderMemoryMb: number;
  /**
   * a document is read, a snapshot checked, and a document that failed built, with so much time: one that is only long
   * must not fail because the machine is busy; a second failure within so long quarantines it
   */
  readonly rebuildMs: number;
  readonly failureMemoryMs: number;
  readonly presenceBytes: number;
  readonly socketsPerAccount: number;
  /** admissions being checked at once, and how long one may take */
  readonly pendingAdmissions: number;
  readonly admissionMs: number;
  /** every line is asked for a sign of life so often; one that gave none in between has ended */
  readonly pingMs: number;
  /** of lines over HTTP, where nothing else tells that the other end is gone: asked so often, ended after such silence */
  readonly httpHeartbeatMs: number;
  readonly httpSilenceMs: number;
  /** batches of one line whose bytes are still coming; an honest browser sends one, and may repeat it */
  readonly httpBatchesAtOnce: number;
  /** how long an edit waits at the most for others to share its commit; less, the fewer come */
  readonly commitWindowMs: number;
  /** and where passing them on takes so much of the server's time that it must be done less often */
  readonly busyCommitWindowMs: number;
  readonly commitsInFlight: number;
  readonly commitBytes: number;
  readonly commitUpdates: number;
  /** what is stored waits to be sent on together from so many readers on, so long for each of them, and no longer than */
  readonly mergeFromReaders: number;
  readonly mergeMsPerReader: number;
  readonly longestMergeMs: number;
  /** the log is asked for what another node wrote, should nobody have told */
  readonly lookAtLogMs: number;
  /** messages on one connection that build on what is not here; each is answered with a question for everything */
  readonly gapsPerConnection: number;
  /**
   * a snapshot is written after so many bytes, or so many updates, and such a share of the document since the last;
   * of fewer updates than the share when nobody writes for so long
   */
  readonly snapshotAfterUpdates: number;
  readonly snapshotAfterBytes: number;
  readonly snapshotAfterShare: number;
  readonly snapshotAfterQuietMs: number;
  /** of the log, so many of the newest updates stay rows; older ones are packed, so many at least and at most at once */
  readonly keepUpdates: number;
  readonly packAfterUpdates: number;
  readonly packAtOnce: number;
  /** a segment of the log is made longer until it holds so many updates */
  readonly segmentUpdates: number;
  /** of a document nobody wrote in for so long, all is packed when there are so many rows; looked for so often */
  readonly packUnusedAfterMs: number;
  readonly packUnusedUpdates: number;
  readonly lookForUnusedMs: number;
  /** a document nobody uses leaves memory after */
  readonly evictAfterMs: number;
  /** how long closing waits for the other ends to hang up */
  readonly closeMs: number;
  readonly parsedTexts: number;
}

export const limits: Limits = {
  messageBytes: 1024 * 1024,
  bufferedBytes: 4 * 1024 * 1024,
  backlogBytes: 2 * 1024 * 1024,
  messageBurst: 600,
  messagesPerSecond: 120,
  bytesBurst: 4 * 1024 * 1024,
  bytesPerSecond: 128 * 1024,
  joinsPerConnection: 60,
  newClientsPerMessage: 256,
  newClientsAtOnce: 512,
  newClientsPerMinute: 6,
  untriedBytes: 64 * 1024,
  untriedStructs: 100,
  trialApplyMs: 1_000,
  builderTaskMs: 5_000,
  builderThreads: 2,
  builderMemoryMb: 256,
  rebuildMs: 30_000,
  failureMemoryMs: 60 * 60_000,
  presenceBytes: 2048,
  socketsPerAccount: 60,
  pendingAdmissions: 500,
  admissionMs: 5_000,
  pingMs: 7_000,
  httpHeartbeatMs: 4_000,
  httpSilenceMs: 10_000,
  httpBatchesAtOnce: 4,
  commitWindowMs: 20,
  busyCommitWindowMs: 60,
  commitsInFlight: 2,
  commitBytes: 8 * 1024 * 1024,
  commitUpdates: 2_000,
  mergeFromReaders: 8,
  mergeMsPerReader: 0.35,
  longestMergeMs: 40,
  lookAtLogMs: 2_000,
  gapsPerConnection: 200,
  snapshotAfterUpdates: 1_000,
  snapshotAfterBytes: 512 * 1024,
  snapshotAfterShare: 0.5,
  snapshotAfterQuietMs: 2_000,
  keepUpdates: 256,
  packAfterUpdates: 500,
  packAtOnce: 4_000,
  segmentUpdates: 16_000,
  packUnusedAfterMs: 10 * 60_000,
  packUnusedUpdates: 100,
  lookForUnusedMs: 5 * 60_000,
  evictAfterMs: 60_000,
  closeMs: 2_000,
  parsedTexts: 200,
};
