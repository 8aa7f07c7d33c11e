import { hasLiveDocument } from "~/database/live-documents.server";
import { findAssigned } from "~/database/sections.server";
import type { Queries } from "~/database/transaction.server";
import { sectionDocumentName } from "~/document/workspace-document";
import type { ResourceOf } from "~/domain/rights/resources";
import { Refusal } from "~/errors.server";

/** The section as the table of rights knows it, with the organisations that write it. */
export async function requireSection(
  queries: Queries,
  workspaceId: string,
  sectionId: string,
): Promise<ResourceOf<"section">> {
  const isThere = await hasLiveDocument(queries, workspaceId, sectionDocumentName(sectionId));
  if (!isThere) throw new Refusal("not-found");
  const assignedTo = await findAssigned(queries, workspaceId, sectionId);
  return { kind: "section", workspaceId, sectionId, assignedTo };
}
