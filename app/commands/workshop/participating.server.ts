import { findStageNow, type StageNow } from "~/database/workshop-stages.server";
import type { ActingParticipant } from "~/domain/rights/actors";
import { stageAllows, type StageRefusal } from "~/domain/workshop/stage-allows";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requireRight } from "../require-right.server";

/** Somebody who takes part, with the personal code the phone came with. */
export type Participating = ActingParticipant & { readonly code: string };

export type ParticipantServices = Pick<Services, "database" | "clock" | "workshopFeed" | "boardKeeper">;

const mostChanges = 1_000_000;

/** The stage that is acted in, and why it does not allow the act now; null: it does. */
export async function findAllowed(
  { database }: Pick<ParticipantServices, "database">,
  actor: Participating,
  stageId: string,
  act: Parameters<typeof stageAllows>[2],
): Promise<Pick<StageNow, "stage"> & { readonly refusal: StageRefusal | null }> {
  const { workshopId, workspaceId } = actor;
  const resource = { kind: "workshop", workspaceId, workshopId, facilitatorIds: [] } as const;
  requireRight({ ...actor, kind: "participant" }, "workshop.take-part", resource);
  const found = await findStageNow(database, workshopId, stageId);
  if (found === null) throw new Refusal("not-found");
  const allowed = stageAllows(found.workshop, found.stage, act);
  return { stage: found.stage, refusal: allowed.status === "refused" ? allowed.reason : null };
}

export function isCounter(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= mostChanges;
}
