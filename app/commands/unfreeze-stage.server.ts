import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Opens the stage again, for a reason that stays with the freeze. Only the freeze that was meant, and no later one. */
export async function unfreezeStage(
  { stages, clock, changes }: Pick<Services, "stages" | "clock" | "changes">,
  acting: ActingMember,
  { number, reason }: { readonly number: number; readonly reason: string },
): Promise<void> {
  const { workspaceId, memberId, accountId } = acting;
  requireRight(asActor(acting), "stage.unfreeze", { kind: "workspace", workspaceId });
  const at = clock.now();
  const isOpened = await stages.unfreeze({ workspaceId, memberId, accountId, number, reason, at });
  if (!isOpened) throw new Refusal("stage-not-frozen");
  changes.publish(workspaceId);
}
