/** Part of the log of a document is damaged or not there. Nothing is shown in its place. */
export class BrokenLog extends Error {
  override readonly name = "BrokenLog";

  constructor(documentId: number | string, what: string) {
    super(`The log of document ${documentId} is broken: ${what}.`);
  }
}
