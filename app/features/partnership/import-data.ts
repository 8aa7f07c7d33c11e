import type { ImportedOrganisation, RowFault } from "~/domain/organisation/import/read-organisations";

/** What a file would bring, before anything is written. */
export interface ImportPreview {
  readonly fileName: string;
  readonly offered: readonly OfferedRow[];
  readonly refused: readonly RefusedRow[];
  /** headers of columns nothing is taken from */
  readonly ignored: readonly string[];
}

export interface OfferedRow {
  readonly line: number;
  readonly organisation: ImportedOrganisation;
  /** the installation has its record already: it joins as it is */
  readonly isKnown: boolean;
}

export interface RefusedRow {
  readonly line: number;
  readonly name: string;
  readonly faults: readonly RowFault[];
}
