import { findPartner } from "~/database/partners.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, type WorkshopServices } from "./act-on-workshop.server";
import { keepDecision, readTarget, type Target } from "./decide.server";

/** Keeps what an organisation said it would give: it waits for its own people to take it up in its sheet. */
export async function recordCommitment(
  services: WorkshopServices,
  acting: ActingMember,
  { organisationId, what, quantity, ...target }: CommitmentFromWorkshop,
): Promise<void> {
  const { workshopId, targetId } = target;
  if (what.trim() === "") throw new Refusal("input-not-valid");
  const now = await readTarget(services, acting, target);
  const act = { workshopId, act: "record-commitment", subject: { targetId, organisationId } };
  await actOnWorkshopOnce(services, acting, act, async (queries, workshop, decidedAt) => {
    const partner = await findPartner(queries, acting.workspaceId, organisationId);
    if (partner === null) throw new Refusal("not-found");
    const said = { organisationId, what: what.trim(), quantity: quantity.trim(), commitmentId: null };
    const decision = { kind: "commitment", ...said } as const;
    const by = { decidedById: acting.memberId, decidedAt };
    await keepDecision(queries, workshop, { ...target, ...now, decision, ...by });
    return "changed";
  });
}

export interface CommitmentFromWorkshop extends Target {
  readonly organisationId: string;
  readonly what: string;
  readonly quantity: string;
}
