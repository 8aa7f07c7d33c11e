import { isSessionAlive, lifetimes } from "~/domain/rights/lifetimes";
import { type Account, accountFields } from "./accounts.server";
import { hashToken, newToken } from "./tokens.server";
import type { Queries } from "./transaction.server";

export interface Session {
  /** the hash of its token: names the session, opens nothing */
  readonly id: string;
  readonly account: Account;
}

/** Starts a session; the token goes into the cookie and is not kept. */
export async function createSession(queries: Queries, accountId: string, now: Date): Promise<string> {
  const token = newToken(256);
  await queries.session.create({
    data: { tokenHash: hashToken(token), accountId, createdAt: now, lastSeenAt: now },
    select: { tokenHash: true },
  });
  return token;
}

/** The session of a token, while it lives and its account may sign in. Notes the visit, at most once a minute. */
export async function findSession(queries: Queries, token: string, now: Date): Promise<Session | null> {
  const id = hashToken(token);
  const found = await queries.session.findUnique({
    where: { tokenHash: id, account: { disabledAt: null } },
    select: { createdAt: true, lastSeenAt: true, account: { select: accountFields } },
  });
  if (found === null || !isSessionAlive(found, now)) return null;
  await noteSessionVisits(queries, [{ id, lastSeenAt: found.lastSeenAt }], now);
  return { id, account: found.account };
}

/** True when there was such a session. */
export async function deleteSession(queries: Queries, id: string): Promise<boolean> {
  const { count } = await queries.session.deleteMany({ where: { tokenHash: id } });
  return count > 0;
}

/** Removes the sessions nobody can use any more; for a timer. */
export async function deleteDeadSessions(queries: Queries, now: Date): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { count } = await queries.session.deleteMany({
    where: {
      OR: [
        { createdAt: { lte: before(lifetimes.sessionAbsoluteMs) } },
        { lastSeenAt: { lte: before(lifetimes.sessionIdleMs) } },
      ],
    },
  });
  return count;
}

/**
 * Notes that these sessions are used, each at most once a minute. Of two requests at once the later moment stays; a
 * session that has just been ended is not an error.
 */
export async function noteSessionVisits(
  queries: Queries,
  sessions: readonly { readonly id: string; readonly lastSeenAt: Date }[],
  now: Date,
): Promise<void> {
  const isDue = (lastSeenAt: Date) => now.getTime() - lastSeenAt.getTime() >= lifetimes.sessionTouchMs;
  const due = sessions.filter(({ lastSeenAt }) => isDue(lastSeenAt)).map(({ id }) => id);
  if (due.length === 0) return;
  await queries.session.updateMany({
    where: { tokenHash: { in: due }, lastSeenAt: { lt: now } },
    data: { lastSeenAt: now },
  });
}
