import type { Standing, StandingMember, StandingQuestion } from "~/database/standings.server";
import { needsDocumentName } from "~/document/workspace-document";
import { can } from "~/domain/rights/can";

export interface DocumentRights {
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

/** What a member may do with a live document, by its kind; null when it is the sheet of an organisation that is not in. */
export function findDocumentRights(
  member: StandingMember,
  { workspaceId, documentName, sectionId, organisationId, workshopId }: StandingQuestion,
  { assignedTo, isPartner, facilitatorIds }: Pick<Standing, "assignedTo" | "isPartner" | "facilitatorIds">,
): DocumentRights | null {
  const actor = { ...member, kind: "member" } as const;
  if (sectionId !== "") {
    const section = { kind: "section", workspaceId, sectionId, assignedTo } as const;
    return { canRead: can(actor, "section.read", section), canWrite: can(actor, "section.write", section) };
  }
  if (documentName === needsDocumentName) {
    const workspace = { kind: "workspace", workspaceId } as const;
    return { canRead: can(actor, "needs.read", workspace), canWrite: can(actor, "needs.write", workspace) };
  }
  if (workshopId !== "") {
    const workspace = { kind: "workspace", workspaceId } as const;
    const workshop = { kind: "workshop", workspaceId, workshopId, facilitatorIds } as const;
    return {
      canRead: can(actor, "workshops.read", workspace),
      canWrite: can(actor, "workshop.run", workshop),
    };
  }
  if (!isPartner) return null;
  // Whether anybody acts for it decides about its record, and nothing about its sheet.
  const partner = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
  return {
    canRead: can(actor, "partner.read-sheet", partner),
    canWrite: can(actor, "partner.write-sheet", partner),
  };
}
