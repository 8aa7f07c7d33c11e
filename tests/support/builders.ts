import { requireCall } from "~/calls/index";
import { createAccount, type Account } from "~/database/accounts.server";
import type { Database } from "~/database/client.server";
import { createLiveDocuments } from "~/database/live-documents.server";
import { admitMember } from "~/database/members.server";
import { createOrganisation, type Organisation } from "~/database/organisations.server";
import { admitPartner } from "~/commands/admit-partner.server";
import { hashPassword } from "~/database/passwords.server";
import { createWorkspace, type NewWorkspace, type Workspace } from "~/database/workspaces.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { textSectionsOfStage } from "~/domain/call/stages";
import { numberControl } from "~/domain/organisation/check-tax-code";
import type { OrganisationRole, PersonRole } from "~/domain/rights/roles";

/** Rows for tests, each with all it needs; a test states only what matters to it. */

const createdAt = new Date("2026-11-01T09:00:00Z");
let made = 0;

/** A workspace in the final stage of WeCaRe with the live documents of its sections, and nobody in it. */
export async function buildWorkspace(
  database: Database,
  given: Partial<NewWorkspace> = {},
): Promise<Workspace> {
  const workspace = await createWorkspace(database, {
    callId: "wecare-m1-2017",
    stageId: "final",
    title: "Valli che curano",
    acronym: "VALLI",
    districtIds: ["TO-02"],
    closesAt: new Date("2026-12-20T11:00:00Z"),
    closesZone: "Europe/Rome",
    closesOffsetMinutes: 60,
    isExample: false,
    createdAt,
    ...given,
  });
  const sections = textSectionsOfStage(requireCall(workspace.callId), workspace.stageId);
  const names = sections.map(({ id }) => sectionDocumentName(id));
  await createLiveDocuments(database, workspace.id, names, createdAt);
  return workspace;
}

/** A social cooperative in Pinerolo with a tax code of its own. */
export function buildOrganisation(
  database: Database,
  given: Partial<Omit<Organisation, "id">> = {},
): Promise<Organisation> {
  const number = (made += 1);
  const name = given.name ?? `Ente ${number}`;
  return createOrganisation(database, {
    name,
    shortName: name,
    kind: "social-cooperative",
    taxCode: buildTaxCode(number),
    seatMunicipality: "Pinerolo",
    seatProvince: "TO",
    ...given,
  });
}

/** Eleven digits whose control digit fits, different for each number. */
export function buildTaxCode(number: number): string {
  const digits = String(number).padStart(10, "0");
  return digits + String(numberControl(digits));
}

/** An organisation in the partnership of a workspace. */
export async function buildPartner(
  database: Database,
  given: {
    readonly workspaceId: string;
    readonly role?: OrganisationRole;
    readonly organisation?: Partial<Omit<Organisation, "id">>;
  },
): Promise<Organisation> {
  const organisation = await buildOrganisation(database, given.organisation);
  const { workspaceId, role = "partner" } = given;
  await admitPartner(database, {
    workspaceId,
    organisationId: organisation.id,
    role,
    createdAt,
    recordSharedAt: createdAt,
  });
  return organisation;
}

/** A login; without a password only links let it in. */
export async function buildAccount(
  database: Database,
  given: Partial<Pick<Account, "name" | "email" | "language" | "isAdministrator">> & {
    readonly password?: string;
  } = {},
): Promise<Account> {
  const number = (made += 1);
  const { password, ...account } = given;
  return createAccount(database, {
    email: `persona${number}@ente.example`,
    name: `Persona ${number}`,
    language: "it",
    isAdministrator: false,
    passwordHash: password === undefined ? null : await hashPassword(password),
    ...account,
  });
}

/** A person who acts for an organisation of the workspace, with an account of its own unless one is given. */
export async function buildMember(
  database: Database,
  given: {
    readonly workspaceId: string;
    readonly organisationId: string;
    readonly role?: PersonRole;
    readonly accountId?: string;
  },
): Promise<{ readonly memberId: string; readonly accountId: string }> {
  const { workspaceId, organisationId, role = "editor" } = given;
  const accountId = given.accountId ?? (await buildAccount(database)).id;
  // Everybody arrives a moment after the one before, as people do.
  const arrival = new Date(createdAt.getTime() + (made += 1));
  const place = { workspaceId, organisationId, role };
  return { memberId: await admitMember(database, { ...place, accountId, createdAt: arrival }), accountId };
}
