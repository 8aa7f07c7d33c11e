import { writeAudit } from "~/database/audit.server";
import { deleteSession, type Session } from "~/database/sessions.server";
import type { SessionServices } from "./start-session.server";

/** Ends the session and closes what it has open. */
export async function signOut(services: SessionServices, { id, account }: Session): Promise<void> {
  const { database, clock, live } = services;
  await deleteSession(database, id);
  live.disconnect({ sessionId: id });
  await writeAudit(database, {
    at: clock.now(),
    accountId: account.id,
    workspaceId: null,
    act: "sign-out",
    subject: {},
  });
}
