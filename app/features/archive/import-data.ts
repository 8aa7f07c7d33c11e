/** An archive that was sent and waits to be taken in. */
export interface ArchivePreview {
  readonly uploadId: string;
  readonly fileName: string;
  readonly title: string;
  /** in words */
  readonly takenAt: string;
  readonly counts: ArchiveCounts;
  readonly people: number;
  readonly knownPeople: number;
  /** the workspace is here: only a copy of it can be made */
  readonly isThere: boolean;
}

export interface ArchiveCounts {
  readonly bodies: number;
  readonly texts: number;
  readonly edits: number;
  readonly workshops: number;
  readonly cards: number;
  readonly files: number;
}
