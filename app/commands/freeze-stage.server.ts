import { findMember } from "~/database/members.server";
import { takeOnObstacles } from "~/domain/delivery/take-on-obstacles";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { encodeContents } from "~/export/package/sealed-contents";
import type { Services } from "~/services.server";
import { readContents } from "./package/read-contents.server";
import { readReadiness } from "./read-readiness.server";
import { asActor, requireRight } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";

type FreezeServices = Pick<Services, "database" | "live" | "territory" | "clock" | "stages" | "changes">;

/**
 * Makes the stage read-only for everybody. What stands in the way is looked at again at that very moment, by what the
 * logs hold and by the clock of the server. Returns the number of the freeze.
 */
export async function freezeStage(
  services: FreezeServices,
  acting: ActingMember,
  /** by obstacle, why it is taken upon oneself */
  reasons: Readonly<Record<string, string>>,
): Promise<number> {
  const { database, stages, changes } = services;
  const { workspaceId, memberId, accountId, organisationId } = acting;
  requireRight(asActor(acting), "stage.freeze", { kind: "workspace", workspaceId });
  const { stageId } = await requireWorkspace(database, workspaceId);
  const request = { workspaceId, stageId, memberId, accountId };
  const answer = await stages.freeze(request, async (characters) => {
    const workspace = await requireWorkspace(database, workspaceId);
    const { at, obstacles } = await readReadiness(services, workspace, {
      ownOrganisationId: organisationId,
      charactersOf: (name) => characters[name] ?? 0,
    });
    const taken = takeOnObstacles(obstacles, reasons);
    if (taken.status === "blocked") throw new Refusal("obstacles-remain");
    const { overridden } = taken;
    const by = (await findMember(database, workspaceId, memberId))?.name ?? "";
    const contents = await readContents(services, workspace, { at, by, overridden });
    return { at, overridden, contents: encodeContents(contents) };
  });
  if (answer.status === "frozen-already") throw new Refusal("stage-frozen");
  if (answer.status === "under-repair") throw new Refusal("section-under-repair");
  changes.publish(workspaceId);
  return answer.number;
}
