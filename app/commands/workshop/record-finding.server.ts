import { listFindings, putFinding } from "~/database/workshop-findings.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { FindingKind } from "~/domain/workshop/exercise";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, type WorkshopServices } from "./act-on-workshop.server";
import { keepDecision, readTarget, type Target } from "./decide.server";

/** Keeps a stakeholder, problem, objective, result or activity with an id of its own. */
export async function recordFinding(
  services: WorkshopServices,
  acting: ActingMember,
  { kind, title, detail, parentId, ...target }: FindingFromWorkshop,
): Promise<void> {
  const { workspaceId, memberId } = acting;
  const { workshopId, targetId } = target;
  if (title.trim() === "") throw new Refusal("input-not-valid");
  const now = await readTarget(services, acting, target);
  const act = { workshopId, act: "record-finding", subject: { targetId, kind } };
  await actOnWorkshopOnce(services, acting, act, async (queries, workshop, at) => {
    const findings = await listFindings(queries, workspaceId);
    if (parentId !== null && !findings.some(({ id }) => id === parentId)) throw new Refusal("not-found");
    const words = { title: title.trim(), detail: detail.trim(), parentId };
    const where = { workspaceId, workshopId, kind, sourceId: targetId };
    const findingId = await putFinding(queries, {
      ...where,
      ...words,
      createdAt: at,
      createdById: memberId,
    });
    if (findingId === parentId) throw new Refusal("input-not-valid");
    const decision = { kind: "finding", findingId } as const;
    const by = { decidedById: memberId, decidedAt: at };
    await keepDecision(queries, workshop, { ...target, ...now, decision, ...by });
    return "changed";
  });
}

export interface FindingFromWorkshop extends Target {
  readonly kind: FindingKind;
  readonly title: string;
  readonly detail: string;
  readonly parentId: string | null;
}
