import { requireCall } from "~/calls/index";
import { readChangedSince } from "~/commands/sign-off/read-changed-since.server";
import type { BodyToSignOff, ReadSignOffs } from "~/commands/sign-off/read-sign-offs.server";
import { whoMaySignOff } from "~/commands/sign-off/who-may-sign-off.server";
import type { Member } from "~/database/members.server";
import type { Workspace } from "~/database/workspaces.server";
import { compareParts } from "~/domain/delivery/sign-off/compare-parts";
import { wherePartIs } from "~/domain/delivery/sign-off/where-part-is";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type {
  OwnSignOff,
  ShownBody,
  ShownDifference,
  SignOffsData,
} from "~/features/delivery/sign-offs/sign-offs-data";
import type { Services } from "~/services.server";
import type { RequestContext } from "./read-partnership-facts.server";
import { readRequestSignOffs } from "./read-request-sign-offs.server";
import { requireWorkspace } from "./read-shell.server";
import { type Showing, showDifference, showPart } from "./show-differences";

/** What one's own body approves, and how far all of them are. */
export async function readSignOffsPage(
  context: RequestContext,
  member: Member,
  language: Language,
): Promise<SignOffsData> {
  const { services } = context;
  const workspace = await requireWorkspace(services, member.workspaceId);
  const now = services.clock.now();
  // Somebody may have seen "saved" on another node a moment ago.
  await services.live.lookAtLog();
  const read = await readRequestSignOffs(context, workspace);
  const whoMay = await whoMaySignOff(services.database, workspace.id);
  const about = { kind: "workspace", workspaceId: workspace.id } as const;
  const actor = { ...member, kind: "member" } as const;
  return {
    workspace: { id: workspace.id, title: workspace.title },
    own: showOwn(read, member, { ...showingOf(workspace, member, language), now, whoMay }),
    bodies: read.bodies.map((body) => showBody(body, { language, now, whoMay })),
    mayAsk: can(actor, "partnership.ask-for-sign-offs", about),
    mayNamePeople: can(actor, "member.invite", about),
  };
}

interface Around {
  readonly language: Language;
  readonly now: Date;
  readonly whoMay: (organisationId: string) => readonly Member[];
}

function showOwn(
  { bodies, isUnderRepair }: ReadSignOffs,
  { organisationId, memberId }: Member,
  around: Around & Showing,
): OwnSignOff | null {
  const { language, now, whoMay } = around;
  const body = bodies.find((one) => one.organisationId === organisationId);
  if (body === undefined) return null;
  const { name, partsHash, parts, latest, state } = body;
  const differences = latest === null ? [] : compareParts(latest.parts, parts);
  return {
    ...{ id: organisationId, name, partsHash, isUnderRepair, status: state.status },
    signed: latest && {
      id: latest.id,
      at: formatMoment(language, latest.signedAt, now),
      by: latest.by,
      hash: latest.hash,
    },
    differences: differences.map((difference) => showDifference(difference, around)),
    // Where nothing names the body there is nothing to read.
    parts: parts
      .filter(({ id, lines }) => lines.length > 0 || id.startsWith("section/"))
      .map((part) => showPart(part, around)),
    elsewhere: state.status === "valid" ? state.elsewhere.map((title) => title[language]) : [],
    readAt: now.toISOString(),
    mayApprove: whoMay(organisationId).some((one) => one.memberId === memberId),
  };
}

function showBody(
  { organisationId, shortName, latest, state }: BodyToSignOff,
  { language, now, whoMay }: Around,
): ShownBody {
  return {
    ...{ id: organisationId, name: shortName, status: state.status },
    signed: latest && {
      at: formatMoment(language, latest.signedAt, now),
      by: latest.by,
      hash: latest.hash,
    },
    changed: state.status === "reopened" ? state.changed.map((title) => title[language]) : [],
    people: whoMay(organisationId).map(({ name }) => name),
  };
}

/** What was written between page and press in what the body of the member approves. */
export async function readWhileReading(
  services: Services,
  member: Member,
  { since, language }: { readonly since: Date; readonly language: Language },
): Promise<readonly ShownDifference[]> {
  const workspace = await requireWorkspace(services, member.workspaceId);
  await services.live.lookAtLog();
  const { organisationId } = member;
  const differences = await readChangedSince(services, workspace, { organisationId, at: since });
  const showing = showingOf(workspace, member, language);
  return differences.map((difference) => showDifference(difference, showing));
}

function showingOf(workspace: Workspace, { organisationId }: Member, language: Language): Showing {
  const call = requireCall(workspace.callId);
  const toPart = (partId: string) =>
    `/cantieri/${workspace.id}${wherePartIs(partId, { call, organisationId })}`;
  return { language, toPart };
}
