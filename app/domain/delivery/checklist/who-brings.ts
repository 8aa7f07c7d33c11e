import type { Attachment } from "~/domain/call/call-schema";
import type { OrganisationRole } from "~/domain/rights/roles";

/** A body of the partnership, as far as it matters for what it has to bring. */
export interface ChecklistBody {
  readonly organisationId: string;
  readonly role: OrganisationRole;
  readonly isManagingBody: boolean;
  readonly isThirdSector: boolean;
  /** somebody signs for it instead of its legal representative */
  readonly hasDelegate: boolean;
}

/** The bodies that bring an attachment which is no document of the partnership, in the order they are given. */
export function whoBrings(
  { suppliedBy, signature, onlyIf }: Attachment,
  bodies: readonly ChecklistBody[],
): readonly string[] {
  // One deed before one notary: the lead brings it for all.
  const by = signature === "notarised" ? "lead" : suppliedBy;
  return bodies
    .filter((body) => isMeant(by, body) && (onlyIf !== "delegate-signs" || body.hasDelegate))
    .map(({ organisationId }) => organisationId);
}

/** Supporters have neither budget nor tasks, and bring nothing but the documents they sign. */
function isMeant(by: Attachment["suppliedBy"], { role, isManagingBody, isThirdSector }: ChecklistBody) {
  if (role === "supporter") return false;
  switch (by) {
    case "lead":
      return role === "lead";
    case "each-partner":
      return role === "partner";
    case "each-managing-body":
      return isManagingBody;
    case "each-third-sector-body":
      return isThirdSector;
    case "everyone":
      return true;
  }
}
