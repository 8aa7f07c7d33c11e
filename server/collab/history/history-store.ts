import type { Authors, LoggedEdit, StoredEdit } from "~/document/history/logged-edit";
import type { EditsToRead } from "../builder/edits-to-read.ts";
import type { DocumentPlace, Moment } from "~/document/history/moment";

/** Reads the log of a document as it was. The log is never trimmed, so every version is there. */
export interface HistoryStore {
  /**
   * The version of a moment: for an instant, all that was received until then. Null when there is no such document,
   * or its log has not come to that number.
   */
  find(place: DocumentPlace, moment: Moment): Promise<StoredVersion | null>;
  /** What makes a version: the latest snapshot not later than it whose hash holds, and the updates after it. */
  readVersion(version: StoredVersion): Promise<readonly Uint8Array[]>;
  /** The updates of a version after a number, 0 for all, with who wrote them and when. */
  readEdits(version: StoredVersion, after: number): Promise<readonly LoggedEdit[]>;
  /** The same, for a worker to read. */
  findEdits(version: StoredVersion, after: number): Promise<EditsToRead>;
  /** All updates of a version, those set aside among them. */
  readLog(version: StoredVersion): Promise<readonly StoredEdit[]>;
  readAuthors(version: StoredVersion): Promise<Authors>;
}

export interface StoredVersion {
  readonly documentId: number;
  readonly seq: number;
}
