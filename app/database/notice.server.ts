import type { CalendarDay } from "~/domain/time/calendar-day";
import { fromStoredDay, toStoredDay } from "./stored-days.server";
import type { Queries } from "./transaction.server";

/** The public notice by which third-sector partners are sought. */
export interface CoDesignNotice {
  readonly title: string;
  /** where it was published */
  readonly address: string;
  readonly openedOn: CalendarDay;
  readonly closesOn: CalendarDay;
  /** how many applied; null: not said */
  readonly applications: number | null;
  readonly criteria: string;
  readonly outcome: string;
}

export interface StoredNotice extends CoDesignNotice {
  readonly changedAt: Date;
}

export async function findNotice(queries: Queries, workspaceId: string): Promise<StoredNotice | null> {
  const row = await queries.coDesignNotice.findUnique({
    where: { workspaceId },
    select: {
      title: true,
      address: true,
      openedOn: true,
      closesOn: true,
      applications: true,
      criteria: true,
      outcome: true,
      changedAt: true,
    },
  });
  if (row === null) return null;
  return { ...row, openedOn: fromStoredDay(row.openedOn), closesOn: fromStoredDay(row.closesOn) };
}

export async function saveNotice(
  queries: Queries,
  workspaceId: string,
  { notice, changedAt, changedById }: { readonly notice: CoDesignNotice } & ChangedBy,
): Promise<void> {
  const { openedOn, closesOn, ...said } = notice;
  const days = { openedOn: toStoredDay(openedOn), closesOn: toStoredDay(closesOn) };
  const row = { ...said, ...days, changedAt, changedById };
  await queries.coDesignNotice.upsert({
    where: { workspaceId },
    create: { ...row, workspaceId },
    update: row,
    select: { workspaceId: true },
  });
}

interface ChangedBy {
  readonly changedAt: Date;
  readonly changedById: string;
}

/** Of these organisations, says which were chosen through the notice, and that the others were not. */
export async function setChosenByNotice(
  queries: Queries,
  workspaceId: string,
  { among, chosen }: { readonly among: readonly string[]; readonly chosen: readonly string[] },
): Promise<void> {
  for (const isChosen of [true, false]) {
    const ids = among.filter((id) => chosen.includes(id) === isChosen);
    await queries.partner.updateMany({
      where: { workspaceId, organisationId: { in: ids } },
      data: { chosenByNotice: isChosen },
    });
  }
}
