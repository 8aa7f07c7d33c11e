export type TypstErrorCode =
  /** longer than the limit; the child was killed */
  | "pdf-timeout"
  /** the child ended by itself */
  | "pdf-crashed"
  /** the compiler found an error in the template or refused the standard */
  | "pdf-refused"
  /** the process is stopping */
  | "pdf-renderer-closed";

/** A PDF that was not rendered. The detail is for the log, never for people. */
export class TypstError extends Error {
  constructor(
    readonly code: TypstErrorCode,
    readonly detail = "",
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "TypstError";
  }
}
