import { createAccount } from "~/database/accounts.server";
import type { Database } from "~/database/client.server";
import { createLiveDocuments } from "~/database/live-documents.server";
import { admitMember, findMember, type Member } from "~/database/members.server";
import { createOrganisation } from "~/database/organisations.server";
import { admitPartner } from "~/commands/admit-partner.server";
import { hashPassword } from "~/database/passwords.server";
import { createWorkspace } from "~/database/workspaces.server";
import type { OrganisationRole, PersonRole } from "~/domain/rights/roles";

const createdAt = new Date("2026-11-01T09:00:00Z");

let made = 0;

/** A workspace with one section per name and nobody in it. */
export async function buildWorkspace(
  database: Database,
  { sections = ["needs", "partnership"] }: { readonly sections?: readonly string[] } = {},
): Promise<string> {
  const { id } = await createWorkspace(database, {
    callId: "wecare-m1-2017",
    stageId: "preliminary",
    title: "Valli che curano",
    acronym: "VALLI",
    districtIds: ["TO-02"],
    closesAt: new Date("2026-12-20T11:00:00Z"),
    closesZone: "Europe/Rome",
    closesOffsetMinutes: 60,
    isExample: false,
    createdAt,
  });
  const documents = sections.map((section) => `section/${section}`);
  await createLiveDocuments(database, id, documents, createdAt);
  return id;
}

/** An organisation in the partnership; its name is the one given. */
export async function buildPartner(
  database: Database,
  workspaceId: string,
  { role, name = `Ente ${(made += 1)}` }: { readonly role: OrganisationRole; readonly name?: string },
): Promise<string> {
  const { id } = await createOrganisation(database, {
    name,
    shortName: name,
    kind: "social-cooperative",
    taxCode: null,
    seatMunicipality: "Pinerolo",
    seatProvince: "TO",
  });
  await admitPartner(database, {
    workspaceId,
    organisationId: id,
    role,
    createdAt,
    recordSharedAt: createdAt,
  });
  return id;
}

/** What is tried here is who gets in, not how long a password takes. */
const littleCost = { logN: 4, r: 8, p: 1 };

/** An account; without a password only links let it in. */
export async function buildAccount(
  database: Database,
  given: {
    readonly name?: string;
    readonly email?: string;
    readonly password?: string;
    readonly isAdministrator?: boolean;
  } = {},
) {
  const number = (made += 1);
  return createAccount(database, {
    email: given.email ?? `persona${number}@ente.example`,
    name: given.name ?? `Persona ${number}`,
    passwordHash: given.password === undefined ? null : await hashPassword(given.password, littleCost),
    language: "it",
    isAdministrator: given.isAdministrator ?? false,
  });
}

/** A person of an organisation of the workspace, with an account of its own. */
export async function buildMember(
  database: Database,
  place: { readonly workspaceId: string; readonly organisationId: string; readonly role: PersonRole },
  account: Parameters<typeof buildAccount>[1] = {},
): Promise<Member> {
  const { id } = await buildAccount(database, account);
  // Everybody arrives a moment after the one before, as people do.
  const arrival = new Date(createdAt.getTime() + (made += 1));
  const memberId = await admitMember(database, { ...place, accountId: id, createdAt: arrival });
  const member = await findMember(database, place.workspaceId, memberId);
  if (member === null) throw new Error("The member just admitted is not there");
  return member;
}

/** A lead with an administrator and an editor, a partner with an editor and a reader. */
export async function buildCast(database: Database) {
  const workspaceId = await buildWorkspace(database);
  const lead = await buildPartner(database, workspaceId, { role: "lead" });
  const partner = await buildPartner(database, workspaceId, { role: "partner" });
  const place = (organisationId: string, role: PersonRole) => ({ workspaceId, organisationId, role });
  return {
    workspaceId,
    lead,
    partner,
    administrator: await buildMember(database, place(lead, "administrator")),
    leadEditor: await buildMember(database, place(lead, "editor")),
    editor: await buildMember(database, place(partner, "editor")),
    reader: await buildMember(database, place(partner, "reader")),
  };
}
