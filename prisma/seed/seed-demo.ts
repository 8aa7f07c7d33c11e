import { requireCall } from "~/calls/index";
import { admitPartner } from "~/commands/admit-partner.server";
import { liveDocuments } from "~/commands/create-workspace.server";
import { createAccount, hasAccounts } from "~/database/accounts.server";
import type { Database } from "~/database/client.server";
import { createLiveDocuments } from "~/database/live-documents.server";
import { admitMember } from "~/database/members.server";
import { createOrganisation } from "~/database/organisations.server";
import { hashPassword } from "~/database/passwords.server";
import { replaceAssignments, setSectionState } from "~/database/sections.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { createWorkspace } from "~/database/workspaces.server";
import { numberControl } from "~/domain/organisation/check-tax-code";
import { demoPassword, type OrganisationKey, organisations, people, type PersonKey } from "./cast";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { demoTerm } from "./demo-term";
import { seedPartnershipData } from "./seed-partnership";
import { seedDistrict } from "./seed-district";
import { seedNeeds } from "./seed-needs";
import { seedWorkshops } from "./seed-workshops";
import { seedLetters } from "./seed-letters";
import { storeText } from "./store-text";
import { assignments, writtenSections } from "./written-sections";

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly role: string;
  readonly password: string;
}

/** Pages take seconds to be set where the machine is busy: never with the database held, and never in the way. */
async function addLetters(database: Database, partnership: Parameters<typeof seedLetters>[1]): Promise<void> {
  const renderer = createTypstRenderer({
    log: { warn: (details, message) => console.warn(message, details) },
  });
  try {
    await seedLetters(database, partnership, renderer);
  } catch (error) {
    console.warn("The letters of the example were not made:", error);
  } finally {
    await renderer.close();
  }
}

type Ids<Key extends string> = ReadonlyMap<Key, string>;

/**
 * The example: a workspace of the Pinerolese half-way to its term. All of it is filled in or nothing is, but for
 * its letters, which are set once it is there; where somebody has an account already nothing is touched, and nobody is returned.
 */
export async function seedDemo(database: Database, now: Date): Promise<readonly DemoAccount[]> {
  if (await hasAccounts(database)) return [];
  // Once for everybody: the hash is slow by design, and the password is the same and public.
  const passwordHash = await hashPassword(demoPassword);
  const partnership = await inTransaction(database, async (queries) => {
    const workspaceId = await seedWorkspace(queries, now);
    await seedDistrict(queries, workspaceId);
    const organisationIds = await seedPartnership(queries, workspaceId, now);
    const memberIds = await seedPeople(queries, { workspaceId, organisationIds, passwordHash, now });
    await seedPartnershipData(queries, { workspaceId, organisationIds, memberIds, now });
    await seedTexts(queries, { workspaceId, memberIds, now });
    await seedAssignments(queries, workspaceId, organisationIds);
    const wroteNeeds = { workspaceId, memberId: requireId(memberIds, "marta"), at: ago(now, 90) };
    const needIds = await seedNeeds(queries, wroteNeeds);
    await seedWorkshops(queries, { workspaceId, organisationIds, memberIds, needIds, now });
    return { workspaceId, organisationIds, memberIds, now };
  });
  await addLetters(database, partnership);
  return Object.values(people).map(({ name, email, organisation, role }) => ({
    name,
    email,
    organisation: organisations[organisation].shortName,
    role,
    password: demoPassword,
  }));
}

const hourMs = 60 * 60 * 1000;
const ago = (now: Date, hours: number) => new Date(now.getTime() - hours * hourMs);
/** The workspace was opened a month before. */
const openedHoursAgo = 30 * 24;

async function seedWorkspace(queries: Queries, now: Date): Promise<string> {
  const call = requireCall("wecare-m1-2017");
  const term = demoTerm(now);
  const createdAt = ago(now, openedHoursAgo);
  const { id } = await createWorkspace(queries, {
    callId: call.id,
    stageId: "final",
    title: "Valli che curano",
    acronym: "VALLICURA",
    districtIds: ["TO-02"],
    closesAt: term.at,
    closesZone: term.zone,
    closesOffsetMinutes: term.offsetMinutes,
    isExample: true,
    createdAt,
  });
  await createLiveDocuments(queries, id, liveDocuments(call), createdAt);
  return id;
}

async function seedPartnership(
  queries: Queries,
  workspaceId: string,
  now: Date,
): Promise<Ids<OrganisationKey>> {
  const ids = new Map<OrganisationKey, string>();
  for (const [index, key] of keysOf(organisations).entries()) {
    const { role, taxCodeStem, ...organisation } = organisations[key];
    const taxCode = taxCodeStem + String(numberControl(taxCodeStem));
    const { id } = await createOrganisation(queries, { ...organisation, taxCode });
    const createdAt = ago(now, openedHoursAgo - index);
    const place = { workspaceId, organisationId: id, role, createdAt };
    await admitPartner(queries, { ...place, recordSharedAt: createdAt });
    ids.set(key, id);
  }
  return ids;
}

async function seedPeople(
  queries: Queries,
  given: {
    readonly workspaceId: string;
    readonly organisationIds: Ids<OrganisationKey>;
    readonly passwordHash: string;
    readonly now: Date;
  },
): Promise<Ids<PersonKey>> {
  const { workspaceId, organisationIds, passwordHash, now } = given;
  const ids = new Map<PersonKey, string>();
  for (const [index, key] of keysOf(people).entries()) {
    const { name, email, organisation, role } = people[key];
    const isAdministrator = index === 0;
    const account = await createAccount(queries, {
      name,
      email,
      passwordHash,
      isAdministrator,
      language: "it",
    });
    const organisationId = requireId(organisationIds, organisation);
    const place = { workspaceId, organisationId, accountId: account.id, role };
    ids.set(key, await admitMember(queries, { ...place, createdAt: ago(now, openedHoursAgo - index) }));
  }
  return ids;
}

async function seedTexts(
  queries: Queries,
  given: { readonly workspaceId: string; readonly memberIds: Ids<PersonKey>; readonly now: Date },
): Promise<void> {
  const { workspaceId, memberIds, now } = given;
  for (const { id: sectionId, text, author, status, hoursAgo } of writtenSections) {
    const memberId = requireId(memberIds, author);
    const at = ago(now, hoursAgo);
    await storeText(queries, { workspaceId, sectionId, memberId, text, at });
    await setSectionState(queries, workspaceId, { sectionId, status, changedById: memberId, changedAt: at });
  }
}

async function seedAssignments(
  queries: Queries,
  workspaceId: string,
  organisationIds: Ids<OrganisationKey>,
): Promise<void> {
  for (const { id: sectionId, to } of assignments) {
    const ids = to.map((organisation) => requireId(organisationIds, organisation));
    await replaceAssignments(queries, { workspaceId, sectionId }, ids);
  }
}

function requireId<Key extends string>(ids: Ids<Key>, key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Nothing was made for ${key}`);
  return id;
}

function keysOf<Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] {
  // Object.keys knows no more than strings; these objects are constants of this folder.
  return Object.keys(of) as Key[];
}
