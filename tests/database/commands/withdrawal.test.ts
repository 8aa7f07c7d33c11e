import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptInvitation } from "~/commands/accept-invitation.server";
import { admitPartner } from "~/commands/admit-partner.server";
import { assignSection } from "~/commands/assign-section.server";
import { holdMembers } from "~/commands/hold-members.server";
import { invitePerson } from "~/commands/invite-person.server";
import { withdrawPartner } from "~/commands/withdraw-partner.server";
import { findMembership } from "~/database/members.server";
import { hasLiveDocument } from "~/database/live-documents.server";
import { findPartner } from "~/database/partners.server";
import { findAssigned } from "~/database/sections.server";
import { inTransaction } from "~/database/transaction.server";
import { withdrawPartner as leave } from "~/database/withdrawal.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs, tokenOf } from "../acting";
import { buildCast, buildMember } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const reason = "Il consiglio ha deciso diversamente.";
const withdraw = (member: typeof cast.editor, organisationId = cast.partner) =>
  withdrawPartner(acting.services, member, { organisationId, reason });

/** Somebody is invited to act for the partner; answers how she takes it up. */
async function invite() {
  await invitePerson(acting.services, cast.administrator, {
    organisationId: cast.partner,
    email: "ada@ente.example",
    name: "Ada",
    role: "editor",
  });
  const token = tokenOf(acting.mails.at(-1));
  const guest = { kind: "new", name: "Ada Bosio", password: "ponte di pietra", language: "it" } as const;
  const visitor = { address: "192.0.2.7", presentedToken: null };
  return () => acceptInvitation(acting.services, { token, guest }, visitor);
}

/** How many wait for somebody else's transaction to end. */
async function countWaiting(): Promise<number> {
  const [row] = await test.database.$queryRaw<{ readonly waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_locks
     WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return row?.waiting ?? 0;
}

describe("an organisation that leaves", () => {
  it("is out with its people and sections, and what they have open is closed", async () => {
    const { workspaceId, partner } = cast;
    const section = { sectionId: "needs", organisationIds: [partner] };
    await assignSection(acting.services, cast.administrator, section);
    acting.disconnected.length = 0;
    await withdraw(cast.administrator);
    expect(await findPartner(test.database, workspaceId, partner)).toBeNull();
    for (const { accountId } of [cast.editor, cast.reader])
      expect(await findMembership(test.database, workspaceId, accountId)).toBeNull();
    expect(await findAssigned(test.database, workspaceId, "needs")).toEqual([]);
    const ofThePartner = [cast.editor, cast.reader].map(({ memberId }) => ({ memberId }));
    expect(acting.disconnected).toEqual(expect.arrayContaining(ofThePartner));
    expect(acting.disconnected).toHaveLength(2);
    expect(acting.changed).toContain(workspaceId);
  });

  it("keeps its sheet, and finds it when it comes back, without the place it had in the district", async () => {
    const { workspaceId, partner: organisationId } = cast;
    await test.database.partner.updateMany({ where: { organisationId }, data: { districtBody: "C.I.S.S." } });
    await withdraw(cast.administrator);
    expect(await hasLiveDocument(test.database, workspaceId, `partner/${organisationId}`)).toBe(true);
    const createdAt = acting.services.clock.now();
    await admitPartner(test.database, {
      workspaceId,
      organisationId,
      role: "supporter",
      createdAt,
      recordSharedAt: createdAt,
    });
    expect((await findPartner(test.database, workspaceId, organisationId))?.role).toBe("supporter");
    const row = await test.database.partner.findFirst({ where: { organisationId } });
    expect(row?.districtBody).toBeNull();
  });

  it("cannot be entered by an invitation sent before", async () => {
    const accept = await invite();
    await withdraw(cast.administrator);
    await expect(accept()).rejects.toEqual(refusedAs("invitation-not-valid"));
  });

  it("lets nobody in, and gets no section, who asked while it was leaving", async () => {
    const { workspaceId, partner: organisationId } = cast;
    const accept = await invite();
    const section = { sectionId: "needs", organisationIds: [organisationId] };
    const late = await inTransaction(test.database, async (queries) => {
      await holdMembers(queries, workspaceId);
      const asked = Promise.allSettled([
        accept(),
        assignSection(acting.services, cast.administrator, section),
      ]);
      await vi.waitFor(async () => expect(await countWaiting()).toBe(2), { timeout: 10_000 });
      await leave(queries, { workspaceId, organisationId }, new Date());
      // Not the promise itself: the transaction would wait for those who wait for it.
      return { asked };
    });
    expect((await late.asked).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await findAssigned(test.database, workspaceId, "needs")).toEqual([]);
  });

  it("is told to its people and to the lead's administrators, with the reason, and not to who did it", async () => {
    await withdraw(cast.administrator);
    await vi.waitFor(() => expect(acting.mails).toHaveLength(2));
    expect(acting.mails.map(({ to }) => to).sort()).toEqual([cast.editor.email, cast.reader.email].sort());
    expect(acting.mails.every(({ text }) => text.includes(reason))).toBe(true);
  });

  it("may leave by its own legal representative, and only itself", async () => {
    const { workspaceId, partner: organisationId } = cast;
    const place = { workspaceId, organisationId, role: "legal-representative" } as const;
    const representative = await buildMember(test.database, place);
    await expect(withdraw(representative, cast.lead)).rejects.toEqual(refusedAs("not-allowed"));
    for (const member of [cast.editor, cast.reader, cast.leadEditor])
      await expect(withdraw(member)).rejects.toEqual(refusedAs("not-allowed"));
    await withdraw(representative);
  });

  it("is never the lead", async () => {
    await expect(withdraw(cast.administrator, cast.lead)).rejects.toEqual(refusedAs("lead-stays"));
  });

  it("leaves once, however many say so at the same moment", async () => {
    const { workspaceId, lead: organisationId } = cast;
    const second = await buildMember(test.database, { workspaceId, organisationId, role: "administrator" });
    const both = await Promise.allSettled([withdraw(cast.administrator), withdraw(second)]);
    const refused = both.filter(({ status }) => status === "rejected");
    expect(refused).toEqual([{ status: "rejected", reason: refusedAs("not-found") }]);
  });
});
