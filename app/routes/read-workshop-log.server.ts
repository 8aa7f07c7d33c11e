import { listMembers, type Member } from "~/database/members.server";
import { listCards } from "~/database/cards.server";
import { listParticipants } from "~/database/participants.server";
import { listEvents } from "~/database/workshop-events.server";
import { romeParts } from "~/domain/time/rome";
import type { WorkshopEvent } from "~/domain/workshop/workshop";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { LogData, LogLine } from "~/features/workshops/log/log-data";
import { isModeration, sayEvent } from "~/features/workshops/log/say-event";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";
import { requireWorkshop } from "./require-workshop.server";

interface AskedLog {
  readonly member: Member;
  readonly workshopId: string | undefined;
  readonly onlyModeration: boolean;
}

/** The log in words, in the order things happened. */
export async function readWorkshopLog(
  services: Services,
  { member, workshopId, onlyModeration }: AskedLog,
  language: Language,
): Promise<LogData> {
  const { database } = services;
  const { workshop, mayRun } = await requireWorkshop(services, member, workshopId);
  const { id, title, stages, keptUntil, erasedAt } = workshop;
  const [workspace, events, members, participants, cards] = await Promise.all([
    requireWorkspace(services, member.workspaceId),
    listEvents(database, id),
    listMembers(database, member.workspaceId),
    listParticipants(database, id),
    listCards(database, id),
  ]);
  const who = new Map<string | null, string>([
    ...members.map((one) => [one.memberId, `${one.name}, ${one.organisation}`] as const),
    ...participants.map((one) => [one.id, one.nickname] as const),
  ]);
  const subjects = new Map<string | undefined, string>([
    ...stages.map((stage) => [stage.id, stage.title[language]] as const),
    ...cards.map((card) => [card.id, card.text] as const),
    ...participants.map((one) => [one.id, one.nickname] as const),
  ]);
  const lineOf = (event: WorkshopEvent): LogLine => ({
    id: event.id,
    at: sayInstant(event.at),
    who: who.get(event.memberId) ?? who.get(event.participantId) ?? "",
    what: sayEvent(language, event),
    about: sayAbout(event, subjects),
  });
  return {
    workspaceId: workspace.id,
    workspaceTitle: workspace.title,
    workshopId: id,
    workshopTitle: title,
    mayRun,
    onlyModeration,
    lines: events.filter((event) => !onlyModeration || isModeration(event)).map(lineOf),
    keptUntil: formatFullDay(language, new Date(`${keptUntil}T12:00:00Z`)),
    isErased: erasedAt !== null,
  };
}

/** What an act was about, in its own words where there are any; a reason behind it. */
function sayAbout({ subject }: WorkshopEvent, subjects: ReadonlyMap<string | undefined, string>): string {
  const { cardId, participantId, stageId, title, reason, minutes } = subject;
  const about = subjects.get(cardId) ?? subjects.get(participantId) ?? subjects.get(stageId) ?? title ?? "";
  return [about, minutes && `${minutes} min`, reason].filter(Boolean).join(" · ");
}

/** "30/11/2026 18:04:12" */
function sayInstant(at: Date): string {
  const { year, month, day, hour, minute } = romeParts(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}:${two(at.getUTCSeconds())}`;
}
