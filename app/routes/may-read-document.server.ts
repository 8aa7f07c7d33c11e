import type { DocumentState } from "~/commands/read-documents.server";
import type { StoredDocument } from "~/database/partnership-documents.server";
import type { Member } from "~/database/members.server";
import { namesTaxCodes } from "~/domain/partnership/documents/names-tax-codes";
import { can } from "~/domain/rights/can";

/**
 * Whether a person may have a document as it was made. Of one that names people by their tax codes only who needs them
 * to sign: of one of the whole partnership those who write for any body, because each signs all of it.
 */
export function mayReadDocument(
  member: Member,
  { kind, organisationId }: Pick<DocumentState, "kind" | "organisationId">,
  { data }: Pick<StoredDocument, "data">,
): boolean {
  if (!namesTaxCodes(kind, data)) return true;
  const { workspaceId } = member;
  const whose = organisationId === "" ? member.organisationId : organisationId;
  const partner = { kind: "partner", workspaceId, organisationId: whose, hasNobody: false } as const;
  return can({ ...member, kind: "member" }, "partner.read-signers", partner);
}
