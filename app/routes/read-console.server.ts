import { listBallots, listRoomVotes } from "~/database/ballots.server";
import { listCards } from "~/database/cards.server";
import type { Member } from "~/database/members.server";
import { listParticipants } from "~/database/participants.server";
import { listPartners } from "~/database/partners.server";
import { listOutcomes } from "~/database/workshop-outcomes.server";
import { fixedGroupId } from "~/document/board/keep-cards";
import { describeKind } from "~/domain/organisation/kinds";
import { findExercise } from "~/domain/workshop/exercises";
import { totalsOf } from "~/domain/workshop/results/totals-of";
import { stateOf, type WorkshopStage } from "~/domain/workshop/stage";
import type { Card, Participant, RoomVote, Workshop } from "~/domain/workshop/workshop";
import type { Language } from "~/domain/wording/language";
import { drawQrCode } from "~/export/qr-code.server";
import type {
  ConsoleData,
  CountedVote,
  Entrance,
  ExerciseView,
  StageView,
} from "~/features/workshops/console/console-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";
import { requireWorkshop } from "./require-workshop.server";
import { sayWorkshop } from "./say-workshop.server";

export async function readConsole(
  services: Services,
  { member, workshopId }: { readonly member: Member; readonly workshopId: string | undefined },
  language: Language,
): Promise<ConsoleData> {
  const { database, clock, workshopFeed } = services;
  const { workspaceId, accountId } = member;
  const { workshop, mayRun } = await requireWorkshop(services, member, workshopId);
  const votes = workshop.stages.filter(({ kind }) => kind === "vote").map(({ id }) => id);
  const [workspace, partners, participants, cards, roomVotes, outcomes, counted, state] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listPartners(database, workspaceId),
    listParticipants(database, workshop.id),
    listCards(database, workshop.id),
    listRoomVotes(database, votes),
    listOutcomes(database, workshop.id),
    readCounted(services, workshop),
    workshopFeed.state(workshop.id),
  ]);
  const names = new Map(partners.map(({ organisation: { id, shortName } }) => [id, shortName]));
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    workshopId: workshop.id,
    accountId,
    title: workshop.title,
    status: workshop.status,
    facts: sayWorkshop(workshop, language, clock.now()),
    mayRun,
    entrance: entranceOf(workshop, services.settings.publicOrigin),
    stages: workshop.stages.map((stage) => viewStage(stage, { cards, roomVotes, language })),
    currentStageId: workshop.currentStageId,
    exercises: exercisesOf(workshop, language),
    participants: participants
      .filter(({ removedAt }) => removedAt === null)
      .map((participant) => ({
        id: participant.id,
        nickname: participant.nickname,
        of: sayWhose(participant, names, language),
        isReady: participant.readyStageId !== null && participant.readyStageId === workshop.currentStageId,
      })),
    hidden: cards
      .filter(({ hiddenAt, withdrawnAt }) => hiddenAt !== null && withdrawnAt === null)
      .map(({ id, text, hiddenReason }) => ({ id, text, reason: hiddenReason })),
    counted,
    decided: outcomes.map(({ targetId }) => targetId),
    state,
  };
}

/** What the votes of each exercise came to, the latest of each; of a vote that is open nothing is known. */
async function readCounted(
  { database }: Pick<Services, "database">,
  { stages }: Workshop,
): Promise<readonly CountedVote[]> {
  const closed = stages.filter((stage) => stage.kind === "vote" && stateOf(stage) === "closed");
  const latest = [...new Map(closed.map((stage) => [stage.exercise, stage])).values()];
  if (latest.length === 0) return [];
  const ids = latest.map(({ id }) => id);
  const [ballots, roomVotes] = await Promise.all([listBallots(database, ids), listRoomVotes(database, ids)]);
  return latest.map((stage) => ({
    exercise: stage.exercise,
    stageId: stage.id,
    totals: totalsOf(
      stage,
      ballots.filter(({ stageId }) => stageId === stage.id),
      roomVotes.filter(({ stageId }) => stageId === stage.id),
    ).map(({ target, phones, room, mean, scorers, consent }) => ({
      targetId: target.id,
      ...{ phones, room, mean, scorers },
      consent: consent && { asides: consent.asides, objections: consent.objections },
    })),
  }));
}

interface StageFacts {
  readonly cards: readonly Card[];
  readonly roomVotes: readonly (RoomVote & { readonly stageId: string })[];
  readonly language: Language;
}

function viewStage(stage: WorkshopStage, { cards, roomVotes, language }: StageFacts): StageView {
  const { id, exercise, kind, minutes, rule, votesOn, namesOff, tools, targets, roomVoters } = stage;
  const columns = findExercise(stage.exerciseId)?.columns ?? [];
  return {
    ...{ id, exercise, kind, minutes, rule, votesOn, namesOff, tools, targets, roomVoters },
    isOpenWriting: stage.isOpenWriting,
    longestText: stage.longestText,
    state: stateOf(stage),
    title: stage.title[language],
    prompt: stage.prompt[language],
    isRevealed: stage.revealedAt !== null,
    columns: columns.map((column) => ({
      id: column.id,
      title: column.title[language],
      groupId: fixedGroupId(exercise, column.id),
    })),
    cards: cards.filter((card) => card.stageId === id && card.hiddenAt === null && card.withdrawnAt === null)
      .length,
    roomVotes: roomVotes
      .filter((vote) => vote.stageId === id)
      .map(({ targetId, value }) => ({ targetId, value })),
  };
}

function exercisesOf({ stages }: Workshop, language: Language): readonly ExerciseView[] {
  const firsts = stages.filter(
    ({ exercise }, index) => stages.findIndex((one) => one.exercise === exercise) === index,
  );
  return firsts.map(({ exercise, exerciseId }) => {
    const known = findExercise(exerciseId);
    return {
      exercise,
      title: known?.title[language] ?? exerciseId,
      layout: known?.layout ?? "groups",
    };
  });
}

function entranceOf({ code, status }: Workshop, publicOrigin: string): Entrance | null {
  if (code === null || status !== "open") return null;
  const address = `${publicOrigin}/partecipa/${code}`;
  return { code, address, drawing: drawQrCode(address) };
}

function sayWhose(
  { organisationId, organisationName, actorKind }: Participant,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const organisation = organisationId === null ? organisationName : (names.get(organisationId) ?? "");
  return organisation || (actorKind === null ? "" : describeKind(actorKind).name[language]);
}
