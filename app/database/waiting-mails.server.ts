import type { Queries } from "./transaction.server";

export interface NewMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** what it is written from; null: it is about no workspace */
  readonly workspaceId: string | null;
}

export interface WaitingMail extends NewMail {
  readonly id: string;
  readonly takenAt: Date;
}

/** As long as this nobody else takes it: whoever began to send it may still be at it. */
export const leftAfterMs = 5 * 60_000;

/** A mail that comes later than this tells of something people know by now. */
export const givenUpAfterMs = 3 * 24 * 60 * 60_000;

/**
 * Keeps mails in the transaction of the act they tell of, so that both are there or neither. Whoever does the act sends
 * them afterwards; left unsent, because the process ended or the mail server did not answer, they go out later. What
 * happens in a rehearsal is told to nobody.
 */
export async function addWaitingMails(
  queries: Queries,
  mails: readonly NewMail[],
  now: Date,
): Promise<readonly string[]> {
  if (mails.length === 0) return [];
  const workspaceIds = mails.flatMap(({ workspaceId }) => workspaceId ?? []);
  const rehearsals = await queries.workspace.findMany({
    where: { id: { in: workspaceIds }, rehearsalOfId: { not: null } },
    select: { id: true },
  });
  const told = mails.filter(({ workspaceId }) => !rehearsals.some(({ id }) => id === workspaceId));
  const rows = await queries.waitingMail.createManyAndReturn({
    data: told.map((mail) => ({ ...mail, createdAt: now, takenAt: now })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** In the order they were kept; without those that are gone. */
export function listWaitingMails(queries: Queries, ids: readonly string[]): Promise<readonly WaitingMail[]> {
  return queries.waitingMail.findMany({ where: { id: { in: [...ids] } }, ...inOrder });
}

/** What nobody seems to be sending any more. */
export function listLeftMails(queries: Queries, now: Date): Promise<readonly WaitingMail[]> {
  return queries.waitingMail.findMany({ where: { takenAt: { lt: before(now, leftAfterMs) } }, ...inOrder });
}

/** Takes a mail as it was seen to send it; false: somebody else has taken it, or it is gone. */
export async function takeWaitingMail(
  queries: Queries,
  { id, takenAt }: WaitingMail,
  now: Date,
): Promise<boolean> {
  const { count } = await queries.waitingMail.updateMany({
    where: { id, takenAt },
    data: { takenAt: now },
  });
  return count > 0;
}

/** They are handed over, or there is nothing any more that they could tell. */
export async function deleteWaitingMails(queries: Queries, ids: readonly string[]): Promise<void> {
  await queries.waitingMail.deleteMany({ where: { id: { in: [...ids] } } });
}

/** Returns how many were given up. */
export async function deleteOldWaitingMails(queries: Queries, now: Date): Promise<number> {
  const { count } = await queries.waitingMail.deleteMany({
    where: { createdAt: { lt: before(now, givenUpAfterMs) } },
  });
  return count;
}

const inOrder = {
  orderBy: { createdAt: "asc" },
  select: { id: true, to: true, subject: true, text: true, workspaceId: true, takenAt: true },
} as const;

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}
