import * as Y from "yjs";
import { readPartnerSheet } from "~/document/partner-sheet";
import { partnerDocumentName } from "~/document/workspace-document";
import type { PartnerSheet } from "~/domain/partnership/partner-sheet";
import type { Services } from "~/services.server";

/** The stored sheet of an organisation. */
export async function readSheet(
  { live }: Pick<Services, "live">,
  workspaceId: string,
  organisationId: string,
): Promise<PartnerSheet> {
  const { state } = await live.read(workspaceId, partnerDocumentName(organisationId));
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return readPartnerSheet(doc);
  } finally {
    doc.destroy();
  }
}
