import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { requireCall } from "~/calls/index";
import { addOrganisation } from "~/commands/add-organisation.server";
import { answerForRecord } from "~/commands/answer-for-record.server";
import { askForRecord } from "~/commands/ask-for-record.server";
import { askToJoin } from "~/commands/ask-to-join.server";
import { confirmJoinRequest } from "~/commands/confirm-join-request.server";
import { createWorkspace } from "~/commands/create-workspace.server";
import { editOrganisationRecord } from "~/commands/edit-organisation-record.server";
import { importOrganisations } from "~/commands/import-organisations.server";
import { openJoining } from "~/commands/open-joining.server";
import { startRehearsal } from "~/commands/rehearsal/start-rehearsal.server";
import { withdrawPartner } from "~/commands/withdraw-partner.server";
import { listJoinRequests } from "~/database/join-requests.server";
import { findJoinToken } from "~/database/joining.server";
import type { Member } from "~/database/members.server";
import { findOrganisationRecord, recordFingerprint } from "~/database/organisation-records.server";
import { daysBeforeAskingAgain } from "~/domain/organisation/shared-record";
import { readRecordUses } from "~/routes/read-record-uses.server";
import { readRecord } from "~/routes/read-record.server";
import { type ArchiveServices, buildArchiveServices } from "../../support/archive-services";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildKnownOrganisation, leaksIn } from "../../support/known-organisation";
import { recordOf } from "../../support/record-of";
import { until } from "../../support/until";
import { refusedAs } from "../acting";
import { buildCast, buildMember } from "../cast";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let test: TestDatabase;
let archive: ArchiveServices;
let services: ArchiveServices["services"];
let known: Awaited<ReturnType<typeof buildKnownOrganisation>>;
let other: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => {
  test = await createTestDatabase();
  archive = buildArchiveServices(test);
  ({ services } = archive);
});
afterAll(async () => {
  await archive.close();
  await test.drop();
});
beforeEach(async () => {
  known = await buildKnownOrganisation(test.database);
  other = await buildCast(test.database);
  archive.acting.changed.length = 0;
  archive.acting.mails.length = 0;
  await add();
});

const add = () =>
  addOrganisation(services, other.administrator, { organisation: known.typed, role: "partner" });
const answer = (member: Member, isYes: boolean, askingId = other.workspaceId) =>
  answerForRecord(services, member, { organisationId: known.partner, askingId, isYes });
const askAgain = (member = other.administrator) => askForRecord(services, member, known.partner);
const usesSeenBy = async (member: Member) => (await readRecordUses(services, member, "it")).uses;
const recordSeenBy = (member: Member) =>
  readRecord(services, member, { organisationId: known.partner, language: "it" });

async function isShared(workspaceId = other.workspaceId): Promise<boolean> {
  const found = await findOrganisationRecord(test.database, { workspaceId, organisationId: known.partner });
  expect(leaksIn(JSON.stringify(found)).length).toBe(found?.isShared ? 7 : 0);
  return found!.isShared;
}

async function removeItsPeople(): Promise<void> {
  const where = { organisationId: known.partner };
  await test.database.member.updateMany({ where, data: { removedAt: new Date() } });
}

const waitDays = (days: number) => archive.acting.services.clock.advance(days * 24 * 60 * 60 * 1000);

describe("who is asked", () => {
  it("whoever writes for the organisation where its record is, and is told of it at once", async () => {
    expect(archive.acting.changed.sort()).toEqual([known.workspaceId, other.workspaceId].sort());
    const [use] = await usesSeenBy(known.editor);
    expect(use).toMatchObject({
      organisationId: known.partner,
      status: "waiting",
      since: "dal 24 novembre 2026",
    });
    for (const member of [known.administrator, known.leadEditor, known.reader])
      expect(await usesSeenBy(member)).toEqual([]);
  });

  it("is told by mail, once, however often the organisation is taken out and in again", async () => {
    const { mails } = archive.acting;
    await until(() => expect(mails).toHaveLength(1));
    expect(mails[0]?.to).toBe(known.editor.email);
    expect(mails[0]?.text).toContain(`/cantieri/${known.workspaceId}/partenariato/schede`);
    expect(leaksIn(mails[0]?.text ?? "")).toEqual([]);
    await withdrawPartner(services, other.administrator, { organisationId: known.partner, reason: "" });
    await add();
    await test.database.waitingMail.deleteMany({ where: { to: { not: known.editor.email } } });
    expect(await test.database.waitingMail.count()).toBe(0);
    expect(mails.filter(({ to }) => to === known.editor.email)).toHaveLength(1);
    const [use] = await usesSeenBy(known.editor);
    expect(use?.status).toBe("waiting");
  });

  it("is told where it comes in by a list, by a request to join and with a workspace of its own", async () => {
    const { mails } = archive.acting;
    await until(() => expect(mails).toHaveLength(1));
    const { taxCode } = known.typed;
    const byList = await buildCast(test.database);
    await importOrganisations(services, byList.administrator, {
      organisations: [known.typed],
      role: "partner",
    });
    await until(() => expect(mails).toHaveLength(2));
    const byRequest = await buildCast(test.database);
    await openJoining(services, byRequest.administrator);
    const token = (await findJoinToken(test.database, byRequest.workspaceId))!;
    const { name: organisationName, kind: organisationKind, seatMunicipality, seatProvince } = known.typed;
    const organisation = { organisationName, organisationKind, seatMunicipality, seatProvince };
    const person = { personName: "Ada", personEmail: "ada@altrove.example", message: "" };
    const application = { ...organisation, ...person, taxCode };
    await askToJoin(services, { token, application }, { address: "192.0.2.9" });
    const [request] = await listJoinRequests(test.database, byRequest.workspaceId);
    const confirmation = { requestId: request!.id, role: "partner", sectionIds: [] } as const;
    await confirmJoinRequest(services, byRequest.administrator, confirmation);
    const told = () => mails.filter(({ to }) => to === known.editor.email);
    await until(() => expect(told()).toHaveLength(3));
    const account = await test.database.account.update({
      where: { id: byRequest.administrator.accountId },
      data: { isAdministrator: true },
    });
    await createWorkspace(services, account, {
      call: requireCall("wecare-m1-2017"),
      ...{ stageId: "preliminary", title: "Valli", acronym: "V", districtIds: ["TO-02"] },
      term: { at: new Date("2026-12-20T11:00:00Z"), zone: "Europe/Rome", offsetMinutes: 60 },
      lead: { organisation: known.typed },
    });
    await until(() => expect(told()).toHaveLength(4));
  });

  it("the lead's administrators there, while nobody acts for it", async () => {
    await removeItsPeople();
    expect(await usesSeenBy(known.administrator)).toHaveLength(1);
    expect(await usesSeenBy(known.leadEditor)).toEqual([]);
    await answer(known.administrator, true);
    expect(await isShared()).toBe(true);
  });

  it("the lead's administrators of where it was last, when it is in no partnership any more", async () => {
    await withdrawPartner(services, known.administrator, { organisationId: known.partner, reason: "" });
    expect(await usesSeenBy(known.administrator)).toHaveLength(1);
    await answer(known.administrator, true);
    expect(await isShared()).toBe(true);
    // Now it is somewhere again, and those people answer for it.
    expect(await usesSeenBy(known.administrator)).toEqual([]);
  });

  it("nobody of the workspace that asks, and nobody for another organisation", async () => {
    const place = { workspaceId: other.workspaceId, organisationId: known.partner } as const;
    const invited = await buildMember(test.database, { ...place, role: "legal-representative" });
    for (const member of [invited, other.administrator, known.administrator, known.reader])
      for (const isYes of [true, false])
        await expect(answer(member, isYes)).rejects.toEqual(refusedAs("not-allowed"));
    expect(await isShared()).toBe(false);
    for (const member of [invited, other.administrator]) expect(await usesSeenBy(member)).toEqual([]);
  });

  it("learns title, acronym and lead of the other workspace, and nothing else of it", async () => {
    const workspace = { title: "Altra domanda", acronym: "ALTRA" };
    await test.database.workspace.update({ where: { id: other.workspaceId }, data: workspace });
    const [use] = await usesSeenBy(known.editor);
    const { shortName } = await test.database.organisation.findUniqueOrThrow({ where: { id: other.lead } });
    const { askingId, title, acronym, lead } = use!;
    expect({ askingId, title, acronym, lead }).toEqual({
      ...{ askingId: other.workspaceId, lead: shortName, ...workspace },
    });
    expect(Object.keys(use!).sort()).toEqual(
      [
        ...["acronym", "askingId", "lead", "organisation", "organisationId"],
        ...["since", "status", "title"],
      ].sort(),
    );
  });
});

describe("the workspace that asks", () => {
  it("learns that a request waits, and nothing of where", async () => {
    const seen = await recordSeenBy(other.administrator);
    expect(seen.withheld).toEqual({
      ...{ status: "waiting", since: "il 24 novembre 2026", askAgain: null, ownAnswers: [] },
    });
    expect(seen.uses).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(known.workspaceId);
  });

  it("shows somebody who may answer elsewhere where that is, and nobody else", async () => {
    const place = { workspaceId: other.workspaceId, organisationId: known.partner, role: "reader" } as const;
    const { accountId } = known.editor;
    await test.database.member.create({ data: { ...place, accountId } });
    const both = { ...known.editor, ...place };
    const { title } = await test.database.workspace.findUniqueOrThrow({ where: { id: known.workspaceId } });
    expect((await recordSeenBy(both)).withheld?.ownAnswers).toEqual([
      { workspaceId: known.workspaceId, title },
    ]);
    expect((await recordSeenBy(other.editor)).withheld?.ownAnswers).toEqual([]);
  });
});

describe("a yes", () => {
  it("shares the record, is noted on both sides without names on the other, and both pages are told", async () => {
    archive.acting.changed.length = 0;
    await answer(known.editor, true);
    expect(await isShared()).toBe(true);
    const entries = await test.database.auditEntry.findMany({
      where: { act: "share-record", workspaceId: { in: [known.workspaceId, other.workspaceId] } },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ workspaceId, accountId, subject }) => [workspaceId, accountId, subject])).toEqual([
      [known.workspaceId, known.editor.accountId, { organisationId: known.partner, with: other.workspaceId }],
      [other.workspaceId, null, { organisationId: known.partner }],
    ]);
    expect(archive.acting.changed.sort()).toEqual([known.workspaceId, other.workspaceId].sort());
  });

  it("lets those who act for it there write the record, and not who only leads", async () => {
    await answer(known.editor, true);
    const place = { workspaceId: other.workspaceId, organisationId: known.partner } as const;
    const editor = await buildMember(test.database, { ...place, role: "editor" });
    const before = await recordOf(test.database, known.partner);
    const record = { ...before, contactName: "Carla Viné" };
    const edit = { organisationId: known.partner, seen: recordFingerprint(before), record };
    await editOrganisationRecord(services, editor, edit);
    expect((await recordOf(test.database, known.partner)).contactName).toBe("Carla Viné");
    expect((await recordSeenBy(other.administrator)).canEdit).toBe(false);
  });

  it("can be taken back, and nothing of the record is left there, nor in the rehearsal of it", async () => {
    await answer(known.editor, true);
    const rehearsalId = await startRehearsal(services, other.administrator);
    expect(await isShared(rehearsalId)).toBe(true);
    expect(await usesSeenBy(known.editor)).toMatchObject([{ status: "granted" }]);
    await answer(known.editor, false);
    expect([await isShared(), await isShared(rehearsalId)]).toEqual([false, false]);
    expect((await recordSeenBy(other.administrator)).withheld?.status).toBe("refused");
    expect(await isShared(known.workspaceId)).toBe(true);
  });

  it("given twice at once is noted once", async () => {
    await Promise.all([answer(known.editor, true), answer(known.editor, true)]);
    const where = { act: "share-record", workspaceId: known.workspaceId };
    expect(await test.database.auditEntry.count({ where })).toBe(1);
  });

  it("is of no use to a third workspace", async () => {
    const third = await buildCast(test.database);
    await addOrganisation(services, third.administrator, { organisation: known.typed, role: "partner" });
    await answer(known.editor, true);
    expect(await isShared(third.workspaceId)).toBe(false);
  });
});

describe("a no", () => {
  it("is kept, and can be thought better of", async () => {
    await answer(known.editor, false);
    expect(await isShared()).toBe(false);
    expect(await usesSeenBy(known.editor)).toMatchObject([{ status: "refused" }]);
    await answer(known.editor, true);
    expect(await isShared()).toBe(true);
  });

  it("can be followed by asking again, after some days and by the lead's administrators only", async () => {
    await expect(askAgain()).rejects.toEqual(refusedAs("record-question-gone"));
    await answer(known.editor, false);
    await expect(askAgain()).rejects.toEqual(refusedAs("asked-lately"));
    expect((await recordSeenBy(other.administrator)).withheld?.askAgain).toEqual({
      from: "dall’8 dicembre 2026",
    });
    waitDays(daysBeforeAskingAgain);
    expect((await recordSeenBy(other.administrator)).withheld?.askAgain).toBe("now");
    expect((await recordSeenBy(other.leadEditor)).withheld?.askAgain).toBeNull();
    for (const member of [other.leadEditor, other.editor])
      await expect(askAgain(member)).rejects.toEqual(refusedAs("not-allowed"));
    await askAgain();
    expect(await usesSeenBy(known.editor)).toMatchObject([{ status: "waiting" }]);
  });

  it("that is asked about again is told by mail to those who may answer, once a fortnight, with what their page says", async () => {
    const place = { workspaceId: known.workspaceId, organisationId: known.partner } as const;
    const english = await buildMember(test.database, { ...place, role: "legal-representative" });
    const data = { language: "en" };
    await test.database.account.update({ where: { id: english.accountId }, data });
    const workspace = { title: "Altra domanda" };
    await test.database.workspace.update({ where: { id: other.workspaceId }, data: workspace });
    const { mails } = archive.acting;
    await answer(known.editor, false);
    await expect(askAgain()).rejects.toEqual(refusedAs("asked-lately"));
    waitDays(daysBeforeAskingAgain);
    mails.length = 0;
    await askAgain();
    await until(() => expect(mails).toHaveLength(2));
    await expect(askAgain()).rejects.toEqual(refusedAs("record-question-gone"));
    const people = { id: { in: [known.editor.accountId, english.accountId] } };
    const accounts = await test.database.account.findMany({ where: people });
    expect(mails.map(({ to }) => to).sort()).toEqual(accounts.map(({ email }) => email).sort());
    const link = `/cantieri/${known.workspaceId}/partenariato/schede`;
    for (const { text } of mails) {
      expect(text).toContain("Altra domanda");
      expect(text).toContain(link);
      expect(text).not.toContain(other.workspaceId);
      expect(text).not.toContain(other.administrator.name);
      expect(leaksIn(text)).toEqual([]);
    }
    expect(mails.map(({ text }) => text.slice(0, 5)).sort()).toEqual(["Ciao ", "Hello"]);
  });

  it("outlasts taking the organisation out and in again", async () => {
    await answer(known.editor, false);
    await withdrawPartner(services, other.administrator, { organisationId: known.partner, reason: "" });
    expect(await usesSeenBy(known.editor)).toEqual([]);
    await expect(answer(known.editor, true)).rejects.toEqual(refusedAs("record-question-gone"));
    await add();
    expect(await usesSeenBy(known.editor)).toMatchObject([{ status: "refused" }]);
    await expect(askAgain()).rejects.toEqual(refusedAs("asked-lately"));
  });
});

it("nobody answers for a workspace that was never asked for, nor takes away what it has of its own", async () => {
  const elsewhere = await buildCast(test.database);
  await expect(answer(known.editor, true, elsewhere.workspaceId)).rejects.toEqual(
    refusedAs("record-question-gone"),
  );
  await answer(known.editor, true);
  const place = { workspaceId: other.workspaceId, organisationId: known.partner } as const;
  const invited = await buildMember(test.database, { ...place, role: "editor" });
  await expect(answer(invited, false, known.workspaceId)).rejects.toEqual(refusedAs("record-question-gone"));
  expect(await isShared(known.workspaceId)).toBe(true);
});
