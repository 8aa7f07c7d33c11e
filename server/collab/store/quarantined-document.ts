import type { StoredDocument } from "./update-store.ts";

/** The document failed twice: nobody is let in and nothing is added until it is repaired, see `live:repair`. */
export class QuarantinedDocument extends Error {
  override readonly name = "QuarantinedDocument";
  readonly stored: StoredDocument;

  constructor(stored: StoredDocument) {
    super(`Document ${stored.documentId} is quarantined: npm run live:repair shows why.`);
    this.stored = stored;
  }
}
