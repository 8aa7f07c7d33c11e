import { type CalendarDay, romeDay } from "~/domain/time/calendar-day";
import type { WorkshopStage } from "~/domain/workshop/stage";
import type { Workshop, WorkshopStatus } from "~/domain/workshop/workshop";
import { fingerprintOf } from "./fingerprint.server";
import type { Prisma } from "./generated/client.ts";
import { fromStoredDay, toStoredDay } from "./stored-days.server";
import { parseStageKind, parseWorkshopStatus } from "./stored-workshop-values.server";
import type { Queries } from "./transaction.server";
import { stageFields, toStage } from "./workshop-stages.server";

const workshopFields = {
  id: true,
  workspaceId: true,
  title: true,
  formatId: true,
  status: true,
  code: true,
  heldOn: true,
  startsAt: true,
  place: true,
  convenedBy: true,
  convocationSentOn: true,
  invited: true,
  keptUntil: true,
  erasedAt: true,
  createdAt: true,
  openedAt: true,
  closedAt: true,
  minutesApprovedAt: true,
  minutesApprovedBy: true,
  currentStageId: true,
  version: true,
  facilitators: { orderBy: { memberId: "asc" }, select: { memberId: true } },
  stages: { orderBy: { position: "asc" }, select: stageFields },
} as const;

type WorkshopRow = Prisma.WorkshopGetPayload<{ readonly select: typeof workshopFields }>;

function toWorkshop({ facilitators, stages, ...row }: WorkshopRow): Workshop {
  const { status, heldOn, convocationSentOn, keptUntil, ...rest } = row;
  return {
    ...rest,
    status: parseWorkshopStatus(status),
    heldOn: fromStoredDay(heldOn),
    convocationSentOn: fromStoredDay(convocationSentOn),
    keptUntil: fromStoredDay(keptUntil),
    facilitatorIds: facilitators.map(({ memberId }) => memberId),
    stages: stages.map(toStage),
  };
}

/** The latest first. */
export async function listWorkshops(queries: Queries, workspaceId: string): Promise<readonly Workshop[]> {
  const rows = await queries.workshop.findMany({
    where: { workspaceId },
    orderBy: [{ heldOn: "desc" }, { createdAt: "desc" }],
    select: workshopFields,
  });
  return rows.map(toWorkshop);
}

/** Those a member runs that are not closed; always in the same order, in which they may be held one after the other. */
export async function listWorkshopsRunBy(
  queries: Queries,
  workspaceId: string,
  memberId: string,
): Promise<readonly Pick<Workshop, "id" | "title">[]> {
  return queries.workshop.findMany({
    where: { workspaceId, status: { not: "closed" }, facilitators: { some: { memberId } } },
    orderBy: { id: "asc" },
    select: { id: true, title: true },
  });
}

/** Null when the workspace has no such workshop. */
export async function findWorkshop(
  queries: Queries,
  workspaceId: string,
  workshopId: string,
): Promise<Workshop | null> {
  const row = await queries.workshop.findUnique({
    where: { id: workshopId, workspaceId },
    select: workshopFields,
  });
  return row && toWorkshop(row);
}

/** In whichever workspace it is: for whoever comes with the address of a phone. */
export async function findWorkshopById(queries: Queries, workshopId: string): Promise<Workshop | null> {
  const row = await queries.workshop.findUnique({ where: { id: workshopId }, select: workshopFields });
  return row && toWorkshop(row);
}

/** Until the transaction ends it is neither closed, nor are its people forgotten. */
export async function holdWorkshop(queries: Queries, workshopId: string): Promise<Workshop | null> {
  await queries.$executeRaw`SELECT id FROM "Workshop" WHERE id = ${workshopId} FOR NO KEY UPDATE`;
  return findWorkshopById(queries, workshopId);
}

/** Where a workshop is, without what is read, said or voted on in it: for what every phone asks all the time. */
export interface WorkshopCourse extends Pick<Workshop, "id" | "workspaceId" | "currentStageId"> {
  readonly stages: readonly CourseStage[];
}

export type CourseStage = Pick<
  WorkshopStage,
  "id" | "kind" | "namesOff" | "isOpenWriting" | "revealedAt" | "closedAt"
>;

export async function findCourse(queries: Queries, workshopId: string): Promise<WorkshopCourse | null> {
  const row = await queries.workshop.findUnique({
    where: { id: workshopId },
    select: {
      ...{ id: true, workspaceId: true, currentStageId: true },
      stages: {
        orderBy: { position: "asc" },
        select: {
          ...{ id: true, kind: true, namesOff: true, isOpenWriting: true, revealedAt: true, closedAt: true },
        },
      },
    },
  });
  if (row === null) return null;
  const stages = row.stages.map(({ kind, ...stage }) => ({ ...stage, kind: parseStageKind(kind) }));
  return { ...row, stages };
}

/** The one that is open under these six letters. */
export async function findWorkshopByCode(queries: Queries, code: string): Promise<Workshop | null> {
  const row = await queries.workshop.findUnique({ where: { code }, select: workshopFields });
  return row && toWorkshop(row);
}

/** The members who run a workshop, besides the lead; null when the workspace has no such workshop. */
export async function findFacilitators(
  queries: Queries,
  workspaceId: string,
  workshopId: string,
): Promise<readonly string[] | null> {
  const workshop = await queries.workshop.findFirst({
    where: { id: workshopId, workspaceId },
    select: { facilitators: { orderBy: { memberId: "asc" }, select: { memberId: true } } },
  });
  return workshop && workshop.facilitators.map(({ memberId }) => memberId);
}

/** What people say of a workshop while they prepare it. */
export interface WorkshopDescription {
  readonly title: string;
  readonly heldOn: CalendarDay;
  readonly startsAt: string;
  readonly place: string;
  readonly convenedBy: string;
  readonly keptUntil: CalendarDay;
}

export interface NewWorkshop extends WorkshopDescription {
  readonly workspaceId: string;
  readonly formatId: string;
  readonly createdById: string;
  readonly createdAt: Date;
}

export async function insertWorkshop(queries: Queries, workshop: NewWorkshop): Promise<string> {
  const { heldOn, keptUntil, ...rest } = workshop;
  const { id } = await queries.workshop.create({
    data: { ...rest, heldOn: toStoredDay(heldOn), keptUntil: toStoredDay(keptUntil) },
    select: { id: true },
  });
  return id;
}

/** What the form that says what it is was filled in from. */
export function workshopFingerprint(workshop: Workshop): string {
  const { title, heldOn, startsAt, place, convenedBy, keptUntil, convocationSentOn, invited } = workshop;
  const said = [title, heldOn, startsAt, place, convenedBy, keptUntil, convocationSentOn, invited];
  return fingerprintOf([...said, ...[...workshop.facilitatorIds].sort()]);
}

export type WorkshopChange = Partial<
  WorkshopDescription & {
    readonly status: WorkshopStatus;
    readonly code: string | null;
    readonly convocationSentOn: CalendarDay | null;
    readonly invited: string;
    readonly erasedAt: null;
    readonly openedAt: Date;
    readonly closedAt: Date | null;
    readonly currentStageId: string | null;
    readonly minutesApprovedAt: Date | null;
    readonly minutesApprovedBy: string | null;
  }
>;

/** Writes what is said of it, and counts that something changed. */
export async function changeWorkshop(
  queries: Queries,
  workshopId: string,
  { heldOn, keptUntil, convocationSentOn, ...change }: WorkshopChange = {},
): Promise<void> {
  await queries.workshop.update({
    where: { id: workshopId },
    data: {
      ...change,
      ...(heldOn !== undefined && { heldOn: toStoredDay(heldOn) }),
      ...(keptUntil !== undefined && { keptUntil: toStoredDay(keptUntil) }),
      ...(convocationSentOn !== undefined && { convocationSentOn: toStoredDay(convocationSentOn) }),
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

/** From now on these run it, besides the lead. */
export async function putFacilitators(
  queries: Queries,
  workshopId: string,
  memberIds: readonly string[],
): Promise<void> {
  await queries.workshopFacilitator.deleteMany({ where: { workshopId } });
  await queries.workshopFacilitator.createMany({
    data: [...new Set(memberIds)].map((memberId) => ({ workshopId, memberId })),
  });
}

/** Those whose people are to be forgotten now. */
export async function listWorkshopsToErase(queries: Queries, now: Date): Promise<readonly string[]> {
  const rows = await queries.workshop.findMany({ where: isToErase(now), select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Whether the people of this one are to be forgotten now. */
export async function mustErase(queries: Queries, workshopId: string, now: Date): Promise<boolean> {
  return (await queries.workshop.count({ where: { ...isToErase(now), id: workshopId } })) > 0;
}

/**
 * The day they were kept until is over. One that is open goes on past midnight, and on another day: its people stay
 * until nothing was done in it for a day, for nobody may ever close it.
 */
function isToErase(now: Date): Prisma.WorkshopWhereInput {
  const recently = new Date(now.getTime() - dayMs);
  return {
    keptUntil: { lt: toStoredDay(romeDay(now)) },
    erasedAt: null,
    OR: [{ status: { not: "open" } }, { events: { none: { at: { gte: recently } } } }],
  };
}

const dayMs = 24 * 60 * 60_000;
