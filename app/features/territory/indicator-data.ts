import type { FigureFault } from "~/domain/territory/read-indicator-file";
import type { Indicator } from "~/domain/territory/indicator";

export interface IndicatorsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly mayEdit: boolean;
  readonly mayImportBoundaries: boolean;
  readonly indicators: readonly IndicatorRow[];
  /** how many municipalities the district has today; 0: it is not composed yet */
  readonly municipalities: number;
  /** how many figures have just been kept */
  readonly done: number | null;
  /** what else has just been done */
  readonly told: "removed" | "printed" | "left-out" | null;
}

export interface IndicatorRow extends Omit<Indicator, "values"> {
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** What a file holds; nothing of it is kept yet. */
export interface IndicatorPreview {
  readonly fileName: string;
  readonly column: string;
  readonly figures: readonly ShownFigure[];
  readonly faults: readonly FigureFault[];
}

export interface ShownFigure {
  readonly code: string;
  readonly name: string;
  readonly value: number;
}

/** The file has several columns of numbers: one is chosen first. */
export interface ColumnsOfFile {
  readonly fileName: string;
  readonly csv: string;
  readonly columns: readonly string[];
}
