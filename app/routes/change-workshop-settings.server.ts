import { redirect } from "@remix-run/node";
import { addExercise } from "~/commands/workshop/add-exercise.server";
import { editStage } from "~/commands/workshop/edit-stage.server";
import { editWorkshop } from "~/commands/workshop/edit-workshop.server";
import { moveStage } from "~/commands/workshop/move-stage.server";
import { removeExercise } from "~/commands/workshop/remove-exercise.server";
import type { Member } from "~/database/members.server";
import { notFound, refusalOf } from "~/errors.server";
import { readPhrase, readRule, stageForm } from "~/features/workshops/settings/stage-form";
import { editWorkshopForm } from "~/features/workshops/settings/workshop-form";
import type { Services } from "~/services.server";
import type { FormState } from "~/ui/form-state";
import { readForm, readIntent, readText, refusedForm } from "./read-form.server";

interface SettingsActor {
  readonly member: Member;
  readonly workshopId: string;
}

/** What each form of the settings does, by its intent; answers only when it was not accepted. */
export async function changeWorkshopSettings(
  services: Services,
  actor: SettingsActor,
  form: FormData,
): Promise<FormState> {
  const act = acts[readIntent(form)];
  if (act === undefined) throw notFound();
  const done = await refusalOf(
    () => act(services, actor, form),
    ["input-not-valid", "stage-opened", "workshop-not-open", "record-changed"],
  );
  if (done.status === "refused") {
    const code = done.code === "record-changed" ? done.code : "other";
    return refusedForm(form, [{ field: null, code }]);
  }
  if (done.result) return done.result;
  throw redirect(`/cantieri/${actor.member.workspaceId}/laboratori/${actor.workshopId}/impostazioni?salvato`);
}

/** Answers the form when it is not accepted. */
type Act = (services: Services, actor: SettingsActor, form: FormData) => Promise<FormState | null>;

const acts: Readonly<Record<string, Act>> = {
  "edit-workshop": async (services, { member, workshopId }, form) => {
    const read = readForm(form, editWorkshopForm, { lists: ["facilitatorIds"] });
    if (read.status === "refused") return read.state;
    await editWorkshop(services, member, { workshopId, seen: readText(form, "seen"), ...read.value });
    return null;
  },
  "edit-stage": changeStage,
  "add-exercise": async (services, { member, workshopId }, form) => {
    await addExercise(services, member, { workshopId, exerciseId: readText(form, "exerciseId") });
    return null;
  },
  "remove-exercise": async (services, { member, workshopId }, form) => {
    await removeExercise(services, member, { workshopId, exercise: Number(readText(form, "exercise")) });
    return null;
  },
  "move-stage": async (services, { member, workshopId }, form) => {
    const by = readText(form, "by") === "-1" ? -1 : 1;
    await moveStage(services, member, { workshopId, stageId: readText(form, "stageId"), by });
    return null;
  },
};

async function changeStage(
  services: Services,
  { member, workshopId }: SettingsActor,
  form: FormData,
): Promise<FormState | null> {
  const read = readForm(form, stageForm, { lists: ["tool"] });
  if (read.status === "refused") return read.state;
  const title = readPhrase(form, "title");
  if (title === null) return refusedForm(form, [{ field: null, code: "stage-title" }]);
  const prompt = readPhrase(form, "prompt");
  if (prompt === null) return refusedForm(form, [{ field: null, code: "prompt" }]);
  const rule = form.has("ruleKind") ? readRule(form) : undefined;
  if (rule === null) return refusedForm(form, [{ field: null, code: "rule" }]);
  const { stageId, minutes, votesOn, namesOff, tool } = read.value;
  await editStage(services, member, {
    workshopId,
    stageId,
    seen: readText(form, "seen"),
    title,
    prompt,
    minutes,
    tools: tool,
    namesOff,
    ...(rule && { rule }),
    ...(votesOn && { votesOn }),
  });
  return null;
}
