/** A page or a command asked for a document that was never opened. */
export class UnknownDocument extends Error {
  override readonly name = "UnknownDocument";

  constructor(workspaceId: string, documentName: string) {
    super(`There is no document ${documentName} in workspace ${workspaceId}.`);
  }
}
