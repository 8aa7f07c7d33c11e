import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignSection } from "~/commands/assign-section.server";
import { changePartnerRole } from "~/commands/change-partner-role.server";
import { changeRole } from "~/commands/change-role.server";
import { invitePerson } from "~/commands/invite-person.server";
import { findPartner } from "~/database/partners.server";
import { findAssigned } from "~/database/sections.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const become = (role: "partner" | "supporter", member = cast.administrator, organisationId = cast.partner) =>
  changePartnerRole(acting.services, member, { organisationId, role });
const roleNow = async () => (await findPartner(test.database, cast.workspaceId, cast.partner))?.role;
const editorComments = () =>
  changeRole(acting.services, cast.administrator, { memberId: cast.editor.memberId, role: "commenter" });

describe("the role of an organisation", () => {
  it("becomes supporter and partner again, and what its people have open is closed each time", async () => {
    await editorComments();
    acting.disconnected.length = 0;
    await become("supporter");
    expect(await roleNow()).toBe("supporter");
    const people = [cast.editor, cast.reader].map(({ memberId }) => ({ memberId }));
    expect(acting.disconnected).toEqual(people);
    expect(acting.changed).toContain(cast.workspaceId);
    await become("partner");
    expect(await roleNow()).toBe("partner");
    const audit = await test.database.auditEntry.findMany({
      where: { workspaceId: cast.workspaceId, act: "change-partner-role" },
      orderBy: { id: "asc" },
      select: { accountId: true, subject: true },
    });
    const { accountId } = cast.administrator;
    expect(audit).toEqual([
      { accountId, subject: { organisationId: cast.partner, from: "partner", to: "supporter" } },
      { accountId, subject: { organisationId: cast.partner, from: "supporter", to: "partner" } },
    ]);
  });

  it("does not become supporter while somebody writes for it, or is invited to", async () => {
    await expect(become("supporter")).rejects.toEqual(refusedAs("role-not-open"));
    await editorComments();
    const invited = {
      organisationId: cast.partner,
      email: "ida@ente.example",
      name: "Ida",
      role: "editor",
    } as const;
    await invitePerson(acting.services, cast.administrator, invited);
    await expect(become("supporter")).rejects.toEqual(refusedAs("role-not-open"));
    expect(await roleNow()).toBe("partner");
  });

  it("as supporter writes no sections, and finds none when it is a partner again", async () => {
    await editorComments();
    const section = { sectionId: "needs", organisationIds: [cast.partner] };
    await assignSection(acting.services, cast.administrator, section);
    await become("supporter");
    await become("partner");
    expect(await findAssigned(test.database, cast.workspaceId, "needs")).toEqual([]);
  });

  it("is changed by the lead's administrators, and the lead's own stays", async () => {
    for (const member of [cast.leadEditor, cast.editor, cast.reader])
      await expect(become("partner", member)).rejects.toEqual(refusedAs("not-allowed"));
    await expect(become("partner", cast.administrator, cast.lead)).rejects.toEqual(refusedAs("lead-stays"));
    const elsewhere = await buildCast(test.database);
    const stranger = become("supporter", cast.administrator, elsewhere.partner);
    await expect(stranger).rejects.toEqual(refusedAs("not-found"));
  });
});
