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

/** Nobody built it because the server closes: nothing is wrong. */
export function saysServerCloses(error: unknown): boolean {
  return error instanceof BuilderError && error.failure === "closed";
}

/** Whether it is the document that cannot be built, in the time and memory that are enough for any honest one. */
export function speaksAgainstDocument(error: unknown): boolean {
  return error instanceof BuilderError && ["threw", "overran", "died"].includes(error.failure);
}
