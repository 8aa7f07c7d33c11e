import { addTime } from "~/commands/workshop/add-time.server";
import { closeStage } from "~/commands/workshop/close-stage.server";
import { closeWorkshop } from "~/commands/workshop/close-workshop.server";
import { editStage } from "~/commands/workshop/edit-stage.server";
import { enterCard } from "~/commands/workshop/enter-card.server";
import { enterRoomVotes } from "~/commands/workshop/enter-room-votes.server";
import { hideCard } from "~/commands/workshop/hide-card.server";
import { holdTimer } from "~/commands/workshop/hold-timer.server";
import { openStage } from "~/commands/workshop/open-stage.server";
import { openWorkshop } from "~/commands/workshop/open-workshop.server";
import { removeParticipant } from "~/commands/workshop/remove-participant.server";
import { reopenStage } from "~/commands/workshop/reopen-stage.server";
import { resumeTimer } from "~/commands/workshop/resume-timer.server";
import { revealStage } from "~/commands/workshop/reveal-stage.server";
import { showCard } from "~/commands/workshop/show-card.server";
import type { Member } from "~/database/members.server";
import { findWorkshop } from "~/database/workshops.server";
import { parseTypedNumber } from "~/domain/form/typed-number";
import { participantTools } from "~/domain/workshop/stage";
import { notFound, Refusal, type RefusalCode, refusalOf } from "~/errors.server";
import type { ActAnswer } from "~/features/workshops/console/act-form";
import type { Services } from "~/services.server";
import { readIntent, readText } from "./read-form.server";

interface ConsoleActor {
  readonly member: Member;
  readonly workshopId: string;
}

/** What each form of the desk does, by its intent. What was refused is said beside the form. */
export async function changeConsole(
  services: Services,
  actor: ConsoleActor,
  form: FormData,
): Promise<ActAnswer> {
  const act = acts[readIntent(form)];
  if (act === undefined) throw notFound();
  const done = await refusalOf(() => act(services, actor, form), shown);
  if (done.status === "refused") return { status: "refused", code: done.code };
  return { status: "done" };
}

/** What the desk can put right: all of it is about what changed meanwhile, or was typed. */
const shown = [
  "workshop-not-open",
  "not-open",
  "other-stage",
  "stage-closed",
  "stage-opened",
  "no-vote",
  "no-writing",
  "card-empty",
  "card-too-long",
  "too-many-dots",
  "too-many-on-one",
  "room-count-changed",
  "bad-value",
  "nothing-to-vote-on",
  "vote-counted",
  "input-not-valid",
] as const satisfies readonly RefusalCode[];

type Act = (services: Services, actor: ConsoleActor, form: FormData) => Promise<void>;

const acts: Readonly<Record<string, Act>> = {
  "open-workshop": async (services, { member, workshopId }) => {
    await openWorkshop(services, member, { workshopId });
  },
  "close-workshop": async (services, { member, workshopId }) => {
    await closeWorkshop(services, member, { workshopId });
  },
  "open-stage": async (services, actor, form) => {
    await openStage(services, actor.member, ofStage(actor, form));
  },
  "reveal-stage": async (services, actor, form) => {
    await revealStage(services, actor.member, ofStage(actor, form));
  },
  "close-stage": async (services, actor, form) => {
    await closeStage(services, actor.member, ofStage(actor, form));
  },
  "reopen-stage": async (services, actor, form) => {
    await reopenStage(services, actor.member, ofStage(actor, form));
  },
  "names-off": async (services, actor, form) => {
    await editStage(services, actor.member, { ...ofStage(actor, form), namesOff: true });
  },
  tools: async (services, actor, form) => {
    const chosen = form.getAll("tool");
    const tools = participantTools.filter((tool) => chosen.includes(tool));
    await editStage(services, actor.member, { ...ofStage(actor, form), tools });
  },
  "add-time": async (services, actor, form) => {
    const minutes = Number(readText(form, "minutes"));
    if (!Number.isInteger(minutes) || minutes === 0 || Math.abs(minutes) > mostMinutes) throw notFound();
    await addTime(services, actor.member, { ...ofStage(actor, form), minutes });
  },
  "hold-timer": async (services, actor, form) => {
    await holdTimer(services, actor.member, ofStage(actor, form));
  },
  "resume-timer": async (services, actor, form) => {
    await resumeTimer(services, actor.member, ofStage(actor, form));
  },
  "enter-card": async (services, actor, form) => {
    const columnId = readText(form, "columnId");
    await enterCard(services, actor.member, {
      ...ofStage(actor, form),
      text: readText(form, "text"),
      ...(columnId !== "" && { columnId }),
    });
  },
  "hide-card": async (services, { member, workshopId }, form) => {
    const reason = readText(form, "reason").trim();
    for (const cardId of form.getAll("cardId"))
      if (typeof cardId === "string") await hideCard(services, member, { workshopId, cardId, reason });
  },
  "show-card": async (services, { member, workshopId }, form) => {
    await showCard(services, member, { workshopId, cardId: readText(form, "cardId") });
  },
  "remove-participant": async (services, { member, workshopId }, form) => {
    await removeParticipant(services, member, {
      workshopId,
      participantId: readText(form, "participantId"),
    });
  },
  "room-votes": enterVotesOfRoom,
};

const mostMinutes = 60;

function ofStage({ workshopId }: ConsoleActor, form: FormData) {
  return { workshopId, stageId: readText(form, "stageId") };
}

/** An empty field is no vote. */
async function enterVotesOfRoom(services: Services, actor: ConsoleActor, form: FormData): Promise<void> {
  const { workshopId, stageId } = ofStage(actor, form);
  const workshop = await findWorkshop(services.database, actor.member.workspaceId, workshopId);
  const stage = workshop?.stages.find(({ id }) => id === stageId);
  if (!stage) throw notFound();
  const typed = stage.targets.map(({ id }) => ({ targetId: id, value: readWhole(form, `vote-${id}`) }));
  const voters = readWhole(form, "voters");
  const votes = typed.flatMap(({ targetId, value }) => (value === null ? [] : [{ targetId, value }]));
  if (voters === null || votes.length < typed.length) throw new Refusal("bad-value");
  await enterRoomVotes(services, actor.member, {
    workshopId,
    stageId,
    voters,
    votes: votes.filter(({ value }) => value > 0),
    seen: readText(form, "seen"),
  });
}

/** Null: it is no whole number. */
function readWhole(form: FormData, name: string): number | null {
  const typed = readText(form, name).trim();
  return typed === "" ? 0 : parseTypedNumber(typed, 0);
}
