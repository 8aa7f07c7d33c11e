/**
 * Why a task has no outcome: `threw` and `overran` speak against the document, `died` may be its memory, the
 * others say nothing of it.
 */
export type BuilderFailure = "threw" | "overran" | "died" | "not-started" | "closed";

export class BuilderError extends Error {
  override readonly name = "BuilderError";
  readonly failure: BuilderFailure;

  constructor(failure: BuilderFailure, reason: string) {
    super(reason);
    this.failure = failure;
  }
}
