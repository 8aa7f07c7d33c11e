import type { Queries } from "~/database/transaction.server";
import { orderStages } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Workshop } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";

/** Moves a stage one place earlier or later, past the stages that have not opened. */
export async function moveStage(
  services: WorkshopServices,
  acting: ActingMember,
  move: { readonly workshopId: string; readonly stageId: string; readonly by: -1 | 1 },
): Promise<void> {
  const { workshopId, stageId, by } = move;
  const act = { workshopId, act: "move-stage", subject: { stageId, by: String(by) } };
  await actOnWorkshopOnce(services, acting, act, (queries, workshop) => swap(queries, workshop, move));
}

async function swap(
  queries: Queries,
  workshop: Workshop,
  { stageId, by }: { readonly stageId: string; readonly by: -1 | 1 },
): Promise<"changed" | "unchanged"> {
  const stage = requireStageOf(workshop, stageId);
  const at = workshop.stages.indexOf(stage);
  const other = workshop.stages[at + by];
  if (other === undefined) return "unchanged";
  if (stage.openedAt !== null || other.openedAt !== null) throw new Refusal("stage-opened");
  const [first, second] = by < 0 ? [stage, other] : [other, stage];
  const rest = workshop.stages.filter(({ id }) => id !== stage.id && id !== other.id);
  const start = Math.min(at, workshop.stages.indexOf(other));
  await orderStages(queries, [...rest.slice(0, start), first, second, ...rest.slice(start)]);
  return "changed";
}
