import type { IncomingMessage } from "node:http";
import { closeCodes } from "~/collab/close-codes";
import type { Database } from "~/database/client.server";
import { hasLiveDocument } from "~/database/live-documents.server";
import { countArrivedBefore, findMembership, type Member } from "~/database/members.server";
import { findAssigned } from "~/database/sections.server";
import { findSession, type Session } from "~/database/sessions.server";
import { parseSectionDocumentName } from "~/document/workspace-document";
import { can } from "~/domain/rights/can";
import { personColour } from "~/domain/rights/members";
import { readSessionToken } from "~/domain/rights/session-cookie";
import type { Clock } from "~/services.server";
import type { Admission, Authorize } from "./admission.ts";

interface AuthorizerNeeds {
  readonly database: Database;
  readonly clock: Clock;
  /** scheme, host and port of the pages that may connect */
  readonly publicOrigins: readonly string[];
}

/** Decides on a connection by the same session and the same table of rights as every page. */
export function createAuthorizer({ database, clock, publicOrigins }: AuthorizerNeeds): Authorize {
  return async (request, workspaceId, documentName) => {
    // A browser always says which page connects. One of another site would come with our cookie.
    if (!publicOrigins.includes(request.headers.origin ?? "")) return refused(closeCodes.notSignedIn);
    const session = await findSessionOf(request);
    if (session === null) return refused(closeCodes.notSignedIn);
    const sectionId = parseSectionDocumentName(documentName);
    const member = await findMembership(database, workspaceId, session.account.id);
    if (member === null || sectionId === null) return refused(closeCodes.unknownDocument);
    if (!(await hasLiveDocument(database, workspaceId, documentName)))
      return refused(closeCodes.unknownDocument);
    return admit(database, session, { member, sectionId });
  };

  function findSessionOf(request: IncomingMessage): Promise<Session | null> {
    const token = readSessionToken(request.headers.cookie);
    return token === null ? Promise.resolve(null) : findSession(database, token, clock.now());
  }
}

async function admit(
  database: Database,
  session: Session,
  { member, sectionId }: { readonly member: Member; readonly sectionId: string },
): Promise<Admission> {
  const { workspaceId, memberId, accountId, name, organisation } = member;
  const assignedTo = await findAssigned(database, workspaceId, sectionId);
  const section = { kind: "section", workspaceId, sectionId, assignedTo } as const;
  const actor = { ...member, kind: "member" } as const;
  if (!can(actor, "section.read", section)) return refused(closeCodes.notAllowed);
  const colour = personColour(await countArrivedBefore(database, member));
  return {
    status: "admitted",
    member: { memberId, accountId, sessionId: session.id, name, organisation, colour },
    canWrite: can(actor, "section.write", section),
  };
}

function refused(code: number): Admission {
  return { status: "refused", code };
}
