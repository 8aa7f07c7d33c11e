/** What is stored of a document cannot be merged, compared or built: it is the document, not what somebody sent. */
export class BrokenDocument extends Error {
  override readonly name = "BrokenDocument";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : "cannot be built", { cause });
  }
}
