import { writeAudit } from "~/database/audit.server";
import type { Account } from "~/database/accounts.server";
import { createLiveDocuments } from "~/database/live-documents.server";
import { admitMember } from "~/database/members.server";
import { listOrganisationsOf } from "~/database/organisations.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { createWorkspace as create, type Workspace } from "~/database/workspaces.server";
import { needsDocumentName, sectionDocumentName } from "~/document/workspace-document";
import type { Call } from "~/domain/call/call-schema";
import { requireStage } from "~/domain/call/stages";
import { Refusal } from "~/errors.server";
import { findOrCreateOrganisation, type NewOrganisation } from "./add-organisation.server";
import { admitOrganisation } from "./admit-organisation.server";
import { requireRight } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";
import { sendingOf } from "./sending-of.server";
import { nobodyAsked, tellAsked, type TellServices } from "./tell-asked.server";

export interface WorkspaceToCreate {
  readonly call: Call;
  readonly stageId: string;
  readonly title: string;
  readonly acronym: string;
  readonly districtIds: readonly string[];
  readonly term: { readonly at: Date; readonly zone: string; readonly offsetMinutes: number };
  /** one the person acts for already, or a new one */
  readonly lead: { readonly organisationId: string } | { readonly organisation: NewOrganisation };
  /** how the browser named the form */
  readonly sendingKey?: string | null;
}

/** Opens a workspace, with an empty text for every section of every stage; its creator looks after it for the lead. */
export async function createWorkspace(
  services: TellServices,
  account: Account,
  wanted: WorkspaceToCreate,
): Promise<Workspace> {
  const { database, clock, settings } = services;
  const { id: accountId, isAdministrator } = account;
  const installation = { kind: "installation", hasAccounts: true, keepsMail: false } as const;
  requireRight(
    { kind: "account", accountId, isAdministrator },
    "installation.create-workspace",
    installation,
  );
  const createdAt = clock.now();
  const sending = sendingOf({ accountId, ...wanted }, "create-workspace");
  const created = await inTransaction(database, async (queries) => {
    const before = await claimSending(queries, sending, createdAt);
    if (before !== null)
      return { workspace: await requireWorkspace(queries, before.made), asked: nobodyAsked };
    const { organisationId, isNew } = await findLead(queries, accountId, wanted.lead);
    const workspace = await create(queries, workspaceOf(wanted, createdAt));
    const workspaceId = workspace.id;
    const place = { workspaceId, organisationId, role: "lead", createdAt } as const;
    const asked = await admitOrganisation(queries, { place, isNew, accountId, settings });
    await admitMember(queries, { workspaceId, organisationId, accountId, role: "administrator", createdAt });
    await createLiveDocuments(queries, workspaceId, liveDocuments(wanted.call), createdAt);
    const subject = { callId: wanted.call.id, organisationId };
    await writeAudit(queries, { at: createdAt, accountId, workspaceId, act: "create-workspace", subject });
    await keepMade(queries, sending, workspaceId);
    return { workspace, asked };
  });
  tellAsked(services, [created.asked]);
  return created.workspace;
}

/** The needs, and the texts of a call, of all its stages: what one stage writes the next one goes on with. */
export function liveDocuments(call: Call): readonly string[] {
  const texts = call.sections.filter(({ kind }) => kind === "text");
  return [...texts.map(({ id }) => sectionDocumentName(id)), needsDocumentName];
}

interface FoundLead {
  readonly organisationId: string;
  readonly isNew: boolean;
}

async function findLead(
  queries: Queries,
  accountId: string,
  lead: WorkspaceToCreate["lead"],
): Promise<FoundLead> {
  if ("organisation" in lead) {
    const { organisation, isNew } = await findOrCreateOrganisation(queries, lead.organisation);
    return { organisationId: organisation.id, isNew };
  }
  const own = await listOrganisationsOf(queries, accountId);
  if (!own.some(({ id }) => id === lead.organisationId)) throw new Refusal("not-found");
  return { organisationId: lead.organisationId, isNew: false };
}

function workspaceOf(
  { call, stageId, title, acronym, districtIds, term }: WorkspaceToCreate,
  createdAt: Date,
) {
  return {
    callId: call.id,
    stageId: requireStage(call, stageId).id,
    title,
    acronym,
    districtIds,
    closesAt: term.at,
    closesZone: term.zone,
    closesOffsetMinutes: term.offsetMinutes,
    isExample: false,
    createdAt,
  };
}
