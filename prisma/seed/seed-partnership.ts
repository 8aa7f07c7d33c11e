import * as Y from "yjs";
import { createInvitation } from "~/database/invitations.server";
import type { Queries } from "~/database/transaction.server";
import { addCommitment, addNeed, writeInitialSheet } from "~/document/write-sheet";
import { partnerDocumentName } from "~/document/workspace-document";
import { numberControl, personalControl } from "~/domain/organisation/check-tax-code";
import { addDays, romeDay } from "~/domain/time/calendar-day";
import type { OrganisationKey, PersonKey } from "./cast";
import { people } from "./cast";
import { invited, joinRequest, notice, records } from "./partnership-records";
import { type DemoCommitment, type DemoSheet, sheets } from "./sheets";
import { storeDocument } from "./store-text";

interface Partnership {
  readonly workspaceId: string;
  readonly organisationIds: ReadonlyMap<OrganisationKey, string>;
  readonly memberIds: ReadonlyMap<PersonKey, string>;
  readonly now: Date;
}

/** All of the example's partnership beside its bodies and people: records, sheets, notice, what was said and asked. */
export async function seedPartnershipData(queries: Queries, given: Partnership): Promise<void> {
  await seedRecords(queries, given);
  await seedSheets(queries, given);
  await seedNotice(queries, given);
  await seedDeclarations(queries, given);
  await seedJoining(queries, given);
}

const dayMs = 24 * 60 * 60 * 1000;
const ago = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);
/** Days of the calendar are stored at midnight UTC. */
const dayAgo = (now: Date, days: number) => new Date(`${addDays(romeDay(now), -days)}T00:00:00Z`);

async function seedRecords(
  queries: Queries,
  { workspaceId, organisationIds, now }: Partnership,
): Promise<void> {
  for (const [key, record] of entriesOf(records)) {
    const organisationId = requireId(organisationIds, key);
    const { legalForm, registerNumber, registerSection, isRegisterChecked } = record;
    const { representativeName, personStem, certifiedEmail } = record;
    await queries.organisation.update({
      where: { id: organisationId },
      data: {
        legalForm,
        representativeName,
        representativeTaxCode: personStem + personalControl(personStem),
        certifiedEmail,
        registerNumber: registerNumber ?? null,
        registerSection: registerSection ?? null,
        registerCheckedOn: isRegisterChecked ? dayAgo(now, 20) : null,
      },
      select: { id: true },
    });
    await queries.partner.update({
      where: { workspaceId_organisationId: { workspaceId, organisationId } },
      data: { districtBody: record.districtBody ?? null, chosenByNotice: record.chosenByNotice ?? null },
      select: { organisationId: true },
    });
  }
}

/** Commitments first, so that the needs of all can point to them. */
async function seedSheets(queries: Queries, given: Partnership): Promise<void> {
  const ids = new Map<string, string>();
  const docs = new Map<OrganisationKey, Y.Doc>();
  for (const [key, { texts, commitments }] of entriesOf(sheets)) {
    const doc = new Y.Doc({ gc: false });
    writeInitialSheet(doc, { texts, commitments: [], needs: [] });
    for (const commitment of commitments)
      ids.set(
        commitment.key,
        `${requireId(given.organisationIds, key)}/${addCommitment(doc, fieldsOf(commitment, given))}`,
      );
    docs.set(key, doc);
  }
  for (const [key, sheet] of entriesOf(sheets)) {
    const doc = docs.get(key);
    if (doc === undefined) throw new Error(`There is no sheet of ${key}`);
    addNeeds(doc, sheet, ids);
    await storeDocument(queries, {
      workspaceId: given.workspaceId,
      name: partnerDocumentName(requireId(given.organisationIds, key)),
      memberId: writerOf(key, given),
      doc,
      at: ago(given.now, 6),
    });
  }
}

function fieldsOf(
  { phase, what, quantity, unit, euros, evidence, to }: DemoCommitment,
  { organisationIds, now }: Partnership,
) {
  const year = now.getUTCFullYear();
  return {
    phase,
    what,
    quantityThousandths: quantity === null ? null : quantity * 1000,
    unit,
    valueCents: euros === null ? null : euros * 100,
    from: `${year + 1}-01`,
    until: `${year + 2}-06`,
    evidence,
    recipient: to === "everyone" ? null : requireId(organisationIds, to),
  };
}

function addNeeds(doc: Y.Doc, { needs }: DemoSheet, commitmentIds: ReadonlyMap<string, string>): void {
  for (const { what, answeredBy } of needs)
    addNeed(doc, { what, answeredBy: answeredBy === null ? null : requireId(commitmentIds, answeredBy) });
}

/** Somebody of the body; the lead's administrator for those nobody writes for in the example. */
function writerOf(key: OrganisationKey, { memberIds }: Partnership): string {
  const writer = entriesOf(people).find(([, { organisation }]) => organisation === key)?.[0] ?? "marta";
  return requireId(memberIds, writer);
}

async function seedNotice(queries: Queries, { workspaceId, memberIds, now }: Partnership): Promise<void> {
  const { openedDaysAgo, closedDaysAgo, ...rest } = notice;
  await queries.coDesignNotice.create({
    data: {
      workspaceId,
      ...rest,
      openedOn: dayAgo(now, openedDaysAgo),
      closesOn: dayAgo(now, closedDaysAgo),
      changedAt: ago(now, closedDaysAgo - 5),
      changedById: requireId(memberIds, "marta"),
    },
    select: { workspaceId: true },
  });
}

async function seedDeclarations(queries: Queries, given: Partnership): Promise<void> {
  const { workspaceId, organisationIds, memberIds, now } = given;
  const stated = {
    workspaceId,
    isTrue: true,
    statedById: requireId(memberIds, "marta"),
    statedAt: ago(now, 12),
  };
  const counted = entriesOf(records).flatMap(([key, { otherProjects }]) =>
    otherProjects === undefined
      ? []
      : [{ ...stated, ruleId: "E7", organisationId: requireId(organisationIds, key), count: otherProjects }],
  );
  await queries.declaration.createMany({ data: [{ ...stated, ruleId: "E2" }, ...counted] });
}

async function seedJoining(queries: Queries, given: Partnership): Promise<void> {
  const { workspaceId, organisationIds, memberIds, now } = given;
  const { taxCodeStem, daysAgo, ...request } = joinRequest;
  const taxCode = taxCodeStem + String(numberControl(taxCodeStem));
  await queries.joinRequest.create({
    data: { workspaceId, ...request, taxCode, createdAt: ago(now, daysAgo) },
    select: { id: true },
  });
  const { organisation, name, email, role } = invited;
  const invitedById = requireId(memberIds, "marta");
  const organisationId = requireId(organisationIds, organisation);
  await createInvitation(
    queries,
    { workspaceId, organisationId, email, name, role, invitedById },
    ago(now, invited.daysAgo),
  );
}

function requireId<Key extends string>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Nothing was made for ${key}`);
  return id;
}

function entriesOf<Key extends string, Value>(
  of: Readonly<Partial<Record<Key, Value>>>,
): readonly [Key, Value][] {
  // Object.entries knows no more than strings; these objects are constants of this folder.
  return Object.entries(of) as [Key, Value][];
}
