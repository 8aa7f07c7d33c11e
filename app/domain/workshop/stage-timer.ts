import type { PublicStage } from "./public-state";

type TimedStage = Pick<PublicStage, "state" | "endsAt" | "heldAt">;

/** What is left at a moment of the server's clock, in ms: of a held timer, what was left when it was. Null: there is none. */
export function timeLeft(stage: TimedStage | null, now: number): number | null {
  if (stage?.state !== "open" || stage.endsAt === null) return null;
  return Math.max(0, stage.endsAt - (stage.heldAt ?? now));
}

export function isTimerHeld(stage: TimedStage | null): boolean {
  return stage?.state === "open" && stage.heldAt !== null;
}

/** Only then is there anything to count, also once it is over: time may be added. */
export function isTimerRunning(stage: TimedStage | null): boolean {
  return stage?.state === "open" && stage.endsAt !== null && stage.heldAt === null;
}
