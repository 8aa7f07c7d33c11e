export type ExportErrorCode =
  /** the compiler's file is not shaped as expected, so it cannot be marked as PDF/UA */
  | "pdf-not-stampable"
  /** the finished file lacks something an archivable, accessible file must have */
  | "pdf-check-failed";

/** An export that must not be handed out. The detail is for the log, never for people. */
export class ExportError extends Error {
  constructor(
    readonly code: ExportErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "ExportError";
  }
}
