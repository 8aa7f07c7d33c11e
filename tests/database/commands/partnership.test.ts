import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addOrganisation } from "~/commands/add-organisation.server";
import { assignSection } from "~/commands/assign-section.server";
import { changeRole } from "~/commands/change-role.server";
import { editWorkspace } from "~/commands/edit-workspace.server";
import { invitePerson } from "~/commands/invite-person.server";
import { removeMember } from "~/commands/remove-member.server";
import { setSectionStatus } from "~/commands/set-section-status.server";
import { findMembership, listMembers } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { findAssigned, listSectionStates } from "~/database/sections.server";
import { findWorkspace, workspaceFingerprint } from "~/database/workspaces.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember, buildPartner } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const cooperative = {
  name: "Cooperativa sociale Passo Lento",
  shortName: "Passo Lento",
  kind: "social-cooperative",
  taxCode: "12345678903",
  seatMunicipality: "Pinerolo",
  seatProvince: "TO",
} as const;

describe("organisations", () => {
  const add = (organisation: Parameters<typeof addOrganisation>[2]["organisation"]) =>
    addOrganisation(acting.services, cast.administrator, { organisation, role: "partner" });

  it("one known by its tax code joins as it is, and is not made twice", async () => {
    const first = await add(cooperative);
    const elsewhere = await buildCast(test.database);
    const second = await addOrganisation(acting.services, elsewhere.administrator, {
      organisation: { ...cooperative, name: "Un altro nome" },
      role: "supporter",
    });
    expect(second).toEqual(first);
    await expect(add(cooperative)).rejects.toEqual(refusedAs("already-a-partner"));
  });

  it("two people who add it at the same moment make one", async () => {
    const elsewhere = await buildCast(test.database);
    const organisation = { ...cooperative, taxCode: "01234567897" };
    const [one, two] = await Promise.all([
      add(organisation),
      addOrganisation(acting.services, elsewhere.administrator, { organisation, role: "partner" }),
    ]);
    expect(one.id).toBe(two.id);
  });

  it("are added by the lead's administrators", async () => {
    for (const member of [cast.leadEditor, cast.editor]) {
      const added = addOrganisation(acting.services, member, { organisation: cooperative, role: "partner" });
      await expect(added).rejects.toEqual(refusedAs("not-allowed"));
    }
  });

  it("are listed with the lead first", async () => {
    await buildPartner(test.database, cast.workspaceId, { role: "supporter" });
    const partners = await listPartners(test.database, cast.workspaceId);
    expect(partners.map(({ role }) => role)[0]).toBe("lead");
    expect(partners).toHaveLength(3);
  });
});

describe("people", () => {
  it("a new role closes what the person has open", async () => {
    const { memberId, accountId } = cast.editor;
    await changeRole(acting.services, cast.administrator, { memberId, role: "reader" });
    expect(await findMembership(test.database, cast.workspaceId, accountId)).toMatchObject({
      role: "reader",
    });
    expect(acting.disconnected).toEqual([{ memberId }]);
  });

  it("a removed person is out, and what it has open is closed", async () => {
    const { memberId, accountId } = cast.editor;
    await removeMember(acting.services, cast.administrator, memberId);
    expect(await findMembership(test.database, cast.workspaceId, accountId)).toBeNull();
    expect(acting.disconnected).toEqual([{ memberId }]);
  });

  it("the last administrator neither leaves nor steps down", async () => {
    const { memberId } = cast.administrator;
    await expect(removeMember(acting.services, cast.administrator, memberId)).rejects.toEqual(
      refusedAs("last-administrator"),
    );
    await expect(
      changeRole(acting.services, cast.administrator, { memberId, role: "editor" }),
    ).rejects.toEqual(refusedAs("last-administrator"));
    expect(acting.disconnected).toEqual([]);
  });

  it("two administrators who remove each other at once leave one", async () => {
    const { workspaceId, lead, administrator } = cast;
    const second = await buildMember(test.database, {
      workspaceId,
      organisationId: lead,
      role: "administrator",
    });
    await Promise.allSettled([
      removeMember(acting.services, administrator, second.memberId),
      removeMember(acting.services, second, administrator.memberId),
    ]);
    const left = (await listMembers(test.database, workspaceId)).filter(
      ({ role }) => role === "administrator",
    );
    expect(left).toHaveLength(1);
  });

  it("who was removed or is no administrator any more does nothing with the right of before", async () => {
    const { workspaceId, lead, administrator } = cast;
    const place = { workspaceId, organisationId: lead, role: "administrator" } as const;
    const [removed, demoted] = [
      await buildMember(test.database, place),
      await buildMember(test.database, place),
    ];
    await removeMember(acting.services, administrator, removed.memberId);
    await changeRole(acting.services, administrator, { memberId: demoted.memberId, role: "editor" });
    const { memberId } = cast.editor;
    const person = {
      email: "complice@ente.example",
      name: "C",
      organisationId: lead,
      role: "administrator",
    } as const;
    for (const [stale, refusal] of [
      [removed, "not-found"],
      [demoted, "not-allowed"],
    ] as const) {
      await expect(invitePerson(acting.services, stale, person)).rejects.toEqual(refusedAs(refusal));
      await expect(removeMember(acting.services, stale, memberId)).rejects.toEqual(refusedAs(refusal));
      await expect(changeRole(acting.services, stale, { memberId, role: "reader" })).rejects.toEqual(
        refusedAs(refusal),
      );
    }
    expect(acting.mails).toEqual([]);
  });

  it("nobody but the lead's administrators changes them, and only their own", async () => {
    const elsewhere = await buildCast(test.database);
    const { memberId } = cast.editor;
    for (const member of [cast.leadEditor, cast.editor]) {
      await expect(removeMember(acting.services, member, memberId)).rejects.toEqual(refusedAs("not-allowed"));
      await expect(changeRole(acting.services, member, { memberId, role: "reader" })).rejects.toEqual(
        refusedAs("not-allowed"),
      );
    }
    await expect(removeMember(acting.services, elsewhere.administrator, memberId)).rejects.toEqual(
      refusedAs("not-found"),
    );
  });

  it("a partner has no administrator", async () => {
    const { memberId } = cast.editor;
    await expect(
      changeRole(acting.services, cast.administrator, { memberId, role: "administrator" }),
    ).rejects.toEqual(refusedAs("role-not-open"));
  });
});

describe("sections", () => {
  const assign = (sectionId: string, organisationIds: readonly string[]) =>
    assignSection(acting.services, cast.administrator, { sectionId, organisationIds });

  it("assigning replaces who writes, and disconnects the people of those who win or lose it", async () => {
    await assign("needs", [cast.partner]);
    expect(await findAssigned(test.database, cast.workspaceId, "needs")).toEqual([cast.partner]);
    const ofThePartner = [cast.editor, cast.reader].map(({ memberId }) => ({ memberId }));
    expect(acting.disconnected).toEqual(ofThePartner);
    await assign("needs", [cast.partner]);
    expect(acting.disconnected).toEqual(ofThePartner);
    await assign("needs", []);
    expect(acting.disconnected).toEqual([...ofThePartner, ...ofThePartner]);
  });

  it("only partners of the workspace are assigned, and only sections there are", async () => {
    const supporter = await buildPartner(test.database, cast.workspaceId, { role: "supporter" });
    const elsewhere = await buildCast(test.database);
    for (const organisationId of [supporter, cast.lead, elsewhere.partner, "nobody"]) {
      await expect(assign("needs", [organisationId])).rejects.toEqual(refusedAs("input-not-valid"));
    }
    await expect(assign("no-such-section", [])).rejects.toEqual(refusedAs("not-found"));
  });

  it("the status is said by those who write the section", async () => {
    const say = (member: typeof cast.editor) =>
      setSectionStatus(acting.services, member, { sectionId: "needs", status: "review" });
    await expect(say(cast.editor)).rejects.toEqual(refusedAs("not-allowed"));
    await assign("needs", [cast.partner]);
    await say(cast.editor);
    expect(await listSectionStates(test.database, cast.workspaceId)).toEqual([
      {
        sectionId: "needs",
        status: "review",
        changedById: cast.editor.memberId,
        changedAt: acting.services.clock.now(),
      },
    ]);
    await expect(say(cast.reader)).rejects.toEqual(refusedAs("not-allowed"));
  });
});

describe("workspaces", () => {
  it("a term that was put off is not put back by whoever has not seen it", async () => {
    const { services } = acting;
    const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
    const { title, acronym, closesAt, closesZone, closesOffsetMinutes } = workspace;
    const edit = { acronym, closesZone, closesOffsetMinutes, seen: workspaceFingerprint(workspace) };
    const later = new Date(closesAt.getTime() + 7 * 24 * 60 * 60_000);
    await editWorkspace(services, cast.administrator, { ...edit, title, closesAt: later });
    const old = editWorkspace(services, cast.administrator, { ...edit, title: "Altro titolo", closesAt });
    await expect(old).rejects.toEqual(refusedAs("record-changed"));
    expect(await findWorkspace(test.database, cast.workspaceId)).toMatchObject({ title, closesAt: later });
  });

  it("title and term are changed by the lead's administrators, and it is written down", async () => {
    const edit = {
      title: "Valli che curano di più",
      acronym: "VALLI",
      closesAt: new Date("2026-12-21T11:00:00Z"),
      closesZone: "Europe/Rome",
      closesOffsetMinutes: 60,
    };
    const seen = workspaceFingerprint((await findWorkspace(test.database, cast.workspaceId))!);
    await expect(editWorkspace(acting.services, cast.leadEditor, { seen, ...edit })).rejects.toEqual(
      refusedAs("not-allowed"),
    );
    expect(await editWorkspace(acting.services, cast.administrator, { seen, ...edit })).toMatchObject(edit);
    const written = await test.database.auditEntry.findMany({ where: { workspaceId: cast.workspaceId } });
    expect(written).toMatchObject([
      { act: "edit-workspace", accountId: cast.administrator.accountId, at: acting.services.clock.now() },
    ]);
  });
});
