import { listDocumentBodies } from "~/database/document-bodies.server";
import type { Queries } from "~/database/transaction.server";
import type { SubmissionTerms } from "~/domain/delivery/preflight/preflight-check";

/** Who may sign for the lead, by its record: its legal representative, and whom it has delegated. */
export async function listSigners(
  queries: Queries,
  workspaceId: string,
): Promise<SubmissionTerms["signers"]> {
  const [lead] = await listDocumentBodies(queries, workspaceId);
  const { representativeName, representativeTaxCode, delegateName, delegateTaxCode } =
    lead?.organisation ?? {};
  const named = [
    { name: representativeName, taxCode: representativeTaxCode },
    { name: delegateName, taxCode: delegateTaxCode },
  ];
  return named.flatMap(({ name, taxCode }) => (name && taxCode ? [{ name, taxCode }] : []));
}
