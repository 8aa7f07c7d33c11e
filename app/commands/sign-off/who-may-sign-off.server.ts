import { listMembers, type Member } from "~/database/members.server";
import type { Queries } from "~/database/transaction.server";
import { can } from "~/domain/rights/can";

/** By organisation, the people who may approve for it now. */
export async function whoMaySignOff(
  queries: Queries,
  workspaceId: string,
): Promise<(organisationId: string) => readonly Member[]> {
  const members = await listMembers(queries, workspaceId);
  return (organisationId) => {
    const own = members.filter((member) => member.organisationId === organisationId);
    const hasRepresentative = own.some(({ role }) => role === "legal-representative");
    const partner = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
    return own.filter((member) =>
      can({ ...member, kind: "member" }, "partner.sign-off", { ...partner, hasRepresentative }),
    );
  };
}
