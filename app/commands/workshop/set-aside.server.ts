import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, type WorkshopServices } from "./act-on-workshop.server";
import { keepDecision, readTarget, type Target } from "./decide.server";

/** Says that nothing comes of a group or a card, and why: its authors read it. */
export async function setAside(
  services: WorkshopServices,
  acting: ActingMember,
  { reason, ...target }: Target & { readonly reason: string },
): Promise<void> {
  const { workshopId, targetId } = target;
  if (reason.trim() === "") throw new Refusal("input-not-valid");
  const now = await readTarget(services, acting, target);
  const act = { workshopId, act: "set-aside", subject: { targetId, reason: reason.trim() } };
  await actOnWorkshopOnce(services, acting, act, async (queries, workshop, decidedAt) => {
    const decision = { kind: "set-aside", reason: reason.trim() } as const;
    const by = { decidedById: acting.memberId, decidedAt };
    await keepDecision(queries, workshop, { ...target, ...now, decision, ...by });
    return "changed";
  });
}
