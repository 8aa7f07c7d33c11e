import { type AppLoadContext, redirect } from "@remix-run/node";
import type { Visitor } from "~/commands/start-session.server";
import type { Account } from "~/database/accounts.server";
import { hasLiveDocument } from "~/database/live-documents.server";
import { findMembership, leadHasRepresentative, type Member } from "~/database/members.server";
import { findPartner, hasNobody } from "~/database/partners.server";
import { findFacilitators } from "~/database/workshops.server";
import { findAssigned } from "~/database/sections.server";
import { findSession, type Session } from "~/database/sessions.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { type Action, capabilities, type Capability } from "~/domain/rights/capabilities";
import { isGranted } from "~/domain/rights/can";
import type { Resource } from "~/domain/rights/resources";
import { endedSessionCookie, readSessionToken, sessionCookie } from "~/domain/rights/session-cookie";
import { notAllowed, notFound } from "~/errors.server";
import { isUpload } from "~/is-upload.server";
import { sendingHeader } from "~/ui/sending-keys";

/**
 * The guards. Every loader and every action calls one of them before anything else, and a test walks the routes to
 * see that it does.
 */

/** For pages anybody may ask for. Says where the request comes from and which session it claims. */
export function publicRoute(request: Request, { address }: Pick<AppLoadContext, "address">): Visitor {
  return { address, presentedToken: readSessionToken(request.headers.get("Cookie")) };
}

/** Who is signed in, or null. */
export async function optionalAccount(request: Request, { services }: GuardContext): Promise<Session | null> {
  const token = readSessionToken(request.headers.get("Cookie"));
  return token === null ? null : findSession(services.database, token, services.clock.now());
}

/** Who is signed in; everybody else is sent to sign in and comes back afterwards. */
export async function requireAccount(request: Request, context: GuardContext): Promise<Session> {
  await arrived(request);
  const session = await optionalAccount(request, context);
  if (session === null) throw redirect(signInPath(request));
  return session;
}

export interface Membership {
  readonly session: Session;
  readonly account: Account;
  readonly member: Member;
}

/** What of the workspace is acted on, when it is not the workspace as a whole. */
export interface Part {
  readonly sectionId?: string | undefined;
  readonly memberId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly workshopId?: string | undefined;
}

/**
 * The member that the person is in this workspace, when it may do the act there. A workspace that does not exist,
 * one the person is not in and a part that is not there are the same page; only members learn that they may not.
 */
export async function requireMember(
  request: Request,
  context: GuardContext,
  workspaceId: string | undefined,
  action: Action,
  part: Part = {},
): Promise<Membership> {
  const session = await requireAccount(request, context);
  const member = isId(workspaceId)
    ? await findMembership(context.services.database, workspaceId, session.account.id)
    : null;
  if (member === null) throw notFound();
  const resource = await findResource(context, member.workspaceId, { action, part });
  if (resource === null) throw notFound();
  if (!isGranted({ ...member, kind: "member" }, action, resource)) throw notAllowed();
  return { session, account: session.account, member: { ...member, sendingKey: readSendingKey(request) } };
}

/** How the browser named what it sent, so that a form sent again is known. Null: without our script, or not as it does. */
export function readSendingKey(request: Request): string | null {
  return parseSendingKey(request.headers.get(sendingHeader));
}

export function parseSendingKey(key: string | null): string | null {
  return key !== null && /^[0-9a-f]{32}$/.test(key) ? key : null;
}

/** The answer that keeps a new session in the browser and goes on to a path of ours. */
export function sessionStarted(token: string, to: string, { services }: GuardContext): Response {
  return redirect(to, { headers: { "Set-Cookie": sessionCookie(token, services.settings.publicOrigin) } });
}

/** The answer that makes the browser forget its session. */
export function sessionEnded({ services }: GuardContext): Response {
  return redirect("/accedi", {
    headers: { "Set-Cookie": endedSessionCookie(services.settings.publicOrigin) },
  });
}

/** Where to go after signing in: a path of ours, never another site. */
export function localPath(wanted: unknown, otherwise = "/"): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return otherwise;
  const here = "http://cantiere.invalid";
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null;
  // "//elsewhere.example" and "/\elsewhere.example" are other sites to a browser, and "/.//elsewhere.example" becomes one.
  return url?.origin === here && !url.pathname.startsWith("//") ? url.pathname + url.search : otherwise;
}

type GuardContext = Pick<AppLoadContext, "services">;

/**
 * Who acts is asked once all is here that they say: a last byte held back for minutes would else be an act with a right
 * that was taken away meanwhile. Files are read where they are wanted, and asked about there.
 */
async function arrived(request: Request): Promise<void> {
  if (request.body === null || request.bodyUsed || isUpload(request)) return;
  await request.clone().arrayBuffer();
}

function signInPath(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("_routes");
  const search = searchParams.size === 0 ? "" : `?${searchParams}`;
  return `/accedi?${new URLSearchParams({ verso: pathname + search })}`;
}

async function findResource(
  { services }: GuardContext,
  workspaceId: string,
  { action, part }: { readonly action: Action; readonly part: Part },
): Promise<Resource | null> {
  const { sectionId, memberId, organisationId, workshopId } = part;
  const { on: kind, grants }: Capability = capabilities[action];
  switch (kind) {
    case "installation":
      return null;
    case "workspace":
      if (grants.every(({ when }) => when !== "lead-without-representative")) return { kind, workspaceId };
      return {
        ...{ kind, workspaceId },
        leadHasRepresentative: await leadHasRepresentative(services.database, workspaceId),
      };
    case "member":
      return isId(memberId) ? { kind, workspaceId, memberId } : null;
    case "workshop": {
      if (!isId(workshopId)) return null;
      const facilitatorIds = await findFacilitators(services.database, workspaceId, workshopId);
      return facilitatorIds && { kind, workspaceId, workshopId, facilitatorIds };
    }
    case "partner": {
      if (!isId(organisationId)) return null;
      const { database } = services;
      const partner = await findPartner(database, workspaceId, organisationId);
      if (partner === null) return null;
      const { isRecordShared } = partner;
      return {
        ...{ kind, workspaceId, organisationId, isRecordShared },
        hasNobody: await hasNobody(database, organisationId),
      };
    }
    case "section": {
      if (!isId(sectionId)) return null;
      const { database } = services;
      if (!(await hasLiveDocument(database, workspaceId, sectionDocumentName(sectionId)))) return null;
      return {
        kind,
        workspaceId,
        sectionId,
        assignedTo: await findAssigned(database, workspaceId, sectionId),
      };
    }
  }
}

/** What an address or a form calls an id; anything else is not asked of the database. */
function isId(value: string | undefined): value is string {
  return value !== undefined && /^[\w-]{1,64}$/.test(value);
}
