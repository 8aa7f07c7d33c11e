import { hasRepresentative } from "~/database/members.server";
import { findPartner, hasNobody, type Partner } from "~/database/partners.server";
import type { Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Action, capabilities } from "~/domain/rights/capabilities";
import { Refusal } from "~/errors.server";
import { asActor, requireRight } from "./require-right.server";

type ActionOnPartner = {
  [A in Action]: (typeof capabilities)[A]["on"] extends "partner" ? A : never;
}[Action];

/** The organisation of the partnership that is acted on, once it is known that the person may. */
export async function requirePartner(
  queries: Queries,
  acting: ActingMember,
  action: ActionOnPartner,
  organisationId: string,
): Promise<Partner> {
  const { workspaceId } = acting;
  const partner = await findPartner(queries, workspaceId, organisationId);
  if (partner === null) throw new Refusal("not-found");
  const resource = {
    kind: "partner",
    workspaceId,
    organisationId,
    hasNobody: await hasNobody(queries, organisationId),
    hasRepresentative: await hasRepresentative(queries, { workspaceId, organisationId }),
    isRecordShared: partner.isRecordShared,
  } as const;
  requireRight(asActor(acting), action, resource);
  return partner;
}
