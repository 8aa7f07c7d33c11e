import { stateOf, type WorkshopStage } from "./stage";
import type { Workshop } from "./workshop";

/** What somebody who takes part may want to do. */
export type ParticipantAct = "send-card" | "withdraw-card" | "cast-ballot" | "say-ready" | "read-cards";

export type StageRefusal =
  | "not-open"
  | "other-stage"
  | "stage-closed"
  | "tool-off"
  | "no-vote"
  | "no-writing";

export type StageAnswer =
  | { readonly status: "allowed" }
  | { readonly status: "refused"; readonly reason: StageRefusal };

/**
 * Whether the stage takes this act from those who take part. Its timer is not asked: at its end it says so, and it is
 * the facilitator who closes the stage.
 */
export function stageAllows(
  workshop: Pick<Workshop, "status" | "currentStageId">,
  stage: Pick<WorkshopStage, "id" | "kind" | "tools" | "openedAt" | "closedAt">,
  act: ParticipantAct,
): StageAnswer {
  const reason = refusalOf(workshop, stage) ?? refusalOfAct(stage, act);
  return reason === null ? { status: "allowed" } : { status: "refused", reason };
}

function refusalOf(
  { status, currentStageId }: Pick<Workshop, "status" | "currentStageId">,
  stage: Pick<WorkshopStage, "id" | "openedAt" | "closedAt">,
): StageRefusal | null {
  if (status !== "open") return "not-open";
  if (currentStageId !== stage.id || stateOf(stage) === "waiting") return "other-stage";
  return null;
}

function refusalOfAct(
  stage: Pick<WorkshopStage, "kind" | "tools" | "openedAt" | "closedAt">,
  act: ParticipantAct,
): StageRefusal | null {
  const { kind, tools } = stage;
  // What was shown may be read on when nothing is taken any more.
  if (act === "read-cards") return tools.includes("read") ? null : "tool-off";
  if (stateOf(stage) === "closed") return "stage-closed";
  switch (act) {
    case "send-card":
    case "withdraw-card":
      if (kind !== "write") return "no-writing";
      return tools.includes("write") ? null : "tool-off";
    case "cast-ballot":
      if (kind !== "vote") return "no-vote";
      return tools.includes("vote") ? null : "tool-off";
    case "say-ready":
      return null;
  }
}
