import { changeStage, type StageChange, stageFingerprint } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { WorkshopStage } from "~/domain/workshop/stage";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";

/**
 * Changes a stage. How it is voted on and whether names are kept is settled once it has opened: people were told so;
 * the words, the minutes and the tools of participants may change at any time. Whoever fills in the whole form does not
 * write over what they have not seen.
 */
export async function editStage(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId, seen, ...edit }: StageEdit,
): Promise<void> {
  const act = { workshopId, act: "edit-stage", subject: { stageId, ...namesSubject(edit) } };
  await actOnWorkshop(services, acting, act, async (queries, workshop) => {
    const stage = requireStageOf(workshop, stageId);
    if (seen !== undefined && seen !== stageFingerprint(stage)) throw new Refusal("record-changed");
    requireStillFree(stage, edit);
    if (edit.minutes !== undefined && !(edit.minutes >= 0 && edit.minutes <= 24 * 60))
      throw new Refusal("input-not-valid");
    await changeStage(queries, stageId, { ...edit, ...openWriting(stage, edit) });
    return "changed";
  });
}

export type StageEdit = {
  readonly workshopId: string;
  readonly stageId: string;
  /** fingerprint of what the form was filled in from; not said by whoever changes one thing at the desk */
  readonly seen?: string;
} & Partial<Pick<WorkshopStage, "title" | "prompt" | "minutes" | "rule" | "votesOn" | "namesOff" | "tools">>;

function requireStillFree(stage: WorkshopStage, { rule, votesOn, namesOff }: StageChange): void {
  if (stage.openedAt === null) return;
  const isOther =
    (namesOff !== undefined && namesOff !== stage.namesOff) ||
    (votesOn !== undefined && votesOn !== stage.votesOn) ||
    (rule !== undefined && JSON.stringify(rule) !== JSON.stringify(stage.rule));
  if (isOther) throw new Refusal("stage-opened");
}

/** What is seen as it is written has an hour, and so may have an author: without names it waits for the reveal. */
function openWriting(stage: WorkshopStage, { namesOff = stage.namesOff }: StageChange): StageChange {
  return namesOff && stage.isOpenWriting ? { isOpenWriting: false } : {};
}

/** That names were turned off, or on again before anybody wrote, is part of the log. */
function namesSubject({ namesOff }: StageChange): Readonly<Record<string, string>> {
  return namesOff === undefined ? {} : { names: namesOff ? "off" : "on" };
}
