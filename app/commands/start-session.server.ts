import { writeAudit } from "~/database/audit.server";
import { createSession, deleteSession } from "~/database/sessions.server";
import { hashToken } from "~/database/tokens.server";
import { inTransaction } from "~/database/transaction.server";
import type { Services } from "~/services.server";

/** What signing in needs to know of the browser: where it is, and the session it had before. */
export interface Visitor {
  readonly address: string;
  readonly presentedToken: string | null;
}

export type SessionServices = Pick<Services, "database" | "clock" | "live">;

/**
 * Starts a session and ends the one the browser came with: a session somebody slipped to a browser before it signed
 * in is worth nothing afterwards. Returns the token for the cookie.
 */
export async function startSession(
  { database, clock, live }: SessionServices,
  { presentedToken }: Pick<Visitor, "presentedToken">,
  { accountId, act }: { readonly accountId: string; readonly act: string },
): Promise<string> {
  const now = clock.now();
  const previous = presentedToken === null ? null : hashToken(presentedToken);
  const token = await inTransaction(database, async (queries) => {
    if (previous !== null) await deleteSession(queries, previous);
    await writeAudit(queries, { at: now, accountId, workspaceId: null, act, subject: {} });
    return createSession(queries, accountId, now);
  });
  if (previous !== null) live.disconnect({ sessionId: previous });
  return token;
}
