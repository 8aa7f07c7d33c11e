import { ensureLiveDocument } from "~/database/live-documents.server";
import { createPartner, type NewPartner } from "~/database/partners.server";
import type { Queries } from "~/database/transaction.server";
import { partnerDocumentName } from "~/document/workspace-document";

/**
 * Brings an organisation into a partnership, with its sheet; one that had left finds what it wrote. True when its record
 * is asked for the first time.
 */
export async function admitPartner(queries: Queries, partner: NewPartner): Promise<boolean> {
  const { workspaceId, organisationId, createdAt } = partner;
  const isAskedFirst = await createPartner(queries, partner);
  await ensureLiveDocument(queries, workspaceId, partnerDocumentName(organisationId), createdAt);
  return isAskedFirst;
}
