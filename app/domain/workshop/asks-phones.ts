import type { PublicStage } from "./public-state";

/** Whether there is something to do on the phones: only of that can anybody say to be done. */
export function asksPhones({ kind, state }: Pick<PublicStage, "kind" | "state">): boolean {
  return state === "open" && (kind === "write" || kind === "vote");
}
