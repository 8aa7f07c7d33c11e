import { listAttendance } from "~/database/attendance.server";
import { listStageVotes } from "~/database/ballots.server";
import { listMembers, type Member } from "~/database/members.server";
import { listParticipants } from "~/database/participants.server";
import { listPartners } from "~/database/partners.server";
import { listFindings } from "~/database/workshop-findings.server";
import { listMinutesParts } from "~/database/workshop-minutes.server";
import { listOutcomes } from "~/database/workshop-outcomes.server";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { draftMinutes } from "~/domain/workshop/draft-minutes";
import type { MinutesFacts } from "~/domain/workshop/minutes/minutes-facts";
import { stateOf } from "~/domain/workshop/stage";
import type { Workshop } from "~/domain/workshop/workshop";
import type { MinutesToPrint } from "~/export/printable-minutes";
import type { Services } from "~/services.server";
import { readWrittenBoard } from "./read-written-board.server";

export interface WordedMinutes extends Omit<MinutesToPrint, "parts"> {
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    /** 0: as it was drafted */
    readonly version: number;
  }[];
}

interface Asked {
  readonly workspaceTitle: string;
  readonly language: Language;
}

/** The minutes as people worded them, and where they did not, as they follow from what happened. */
export async function readWordedMinutes(
  services: Pick<Services, "database" | "live">,
  workshop: Workshop,
  { workspaceTitle, language }: Asked,
): Promise<WordedMinutes> {
  const [facts, worded, members] = await Promise.all([
    readMinutesFacts(services, workshop),
    listMinutesParts(services.database, workshop.id),
    listMembers(services.database, workshop.workspaceId),
  ]);
  return {
    workspaceTitle,
    workshopTitle: workshop.title,
    day: formatCalendarDay(language, workshop.heldOn),
    startsAt: workshop.startsAt,
    place: workshop.place,
    convenedBy: workshop.convenedBy,
    approved: approvalOf(workshop, { members, language }),
    parts: draftMinutes(facts).map(({ partId, title, text }) => {
      const own = worded.find((part) => part.partId === partId);
      return { id: partId, title: title[language], text: own?.text ?? text, version: own?.version ?? 0 };
    }),
    stateAt: stateAtOf(workshop).toISOString(),
  };
}

/** The date a file of them states: of what is not approved, when the meeting ended. */
function stateAtOf({ minutesApprovedAt, closedAt, openedAt, createdAt }: Workshop): Date {
  return minutesApprovedAt ?? closedAt ?? openedAt ?? createdAt;
}

function approvalOf(
  { minutesApprovedAt, minutesApprovedBy }: Workshop,
  { members, language }: { readonly members: readonly Member[]; readonly language: Language },
): MinutesToPrint["approved"] {
  if (minutesApprovedAt === null) return null;
  const by = members.find(({ memberId }) => memberId === minutesApprovedBy)?.name ?? "";
  return { on: formatFullDay(language, minutesApprovedAt), by };
}

async function readMinutesFacts(
  { database, live }: Pick<Services, "database" | "live">,
  workshop: Workshop,
): Promise<MinutesFacts> {
  const { id, workspaceId, facilitatorIds, stages } = workshop;
  const voteIds = stages
    .filter((stage) => stage.kind === "vote" && stateOf(stage) === "closed")
    .map((stage) => stage.id);
  const [members, attendance, participants, board, votes, outcomes, findings, { needs }, partners] =
    await Promise.all([
      listMembers(database, workspaceId),
      listAttendance(database, id),
      listParticipants(database, id),
      readWrittenBoard({ database, live }, workshop),
      listStageVotes(database, voteIds),
      listOutcomes(database, id),
      listFindings(database, workspaceId),
      live.readNeeds(workspaceId),
      listPartners(database, workspaceId),
    ]);
  return {
    workshop,
    facilitators: members.filter(({ memberId }) => facilitatorIds.includes(memberId)).map(({ name }) => name),
    attendance,
    phones: participants.filter(({ removedAt }) => removedAt === null).length,
    voters: participants,
    board,
    votes,
    outcomes,
    findings,
    needTitles: new Map(needs.map((need) => [need.id, need.title])),
    organisationNames: new Map(partners.map(({ organisation }) => [organisation.id, organisation.shortName])),
  };
}
