import type { ArchivedRow } from "~/database/archive-rows.server";
import type { KeptModel } from "~/domain/archive/archived-model";

/** Where the rows of a workspace come from: an archive, or the workspace itself. */
export interface WorkspaceSource {
  readonly workspaceId: string;
  rows(model: KeptModel): AsyncIterable<ArchivedRow>;
  /** The updates of a live document, in their order. */
  log(documentName: string): AsyncIterable<ArchivedRow>;
  file(sha256: string): Promise<Uint8Array>;
}
