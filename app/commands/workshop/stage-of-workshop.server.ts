import type { Workshop } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";

export interface StageOfWorkshop {
  readonly workshopId: string;
  readonly stageId: string;
}

export const minuteMs = 60_000;

export function requireOpen({ status }: Workshop): void {
  if (status !== "open") throw new Refusal("workshop-not-open");
}
