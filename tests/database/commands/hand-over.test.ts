import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { admitPartner } from "~/commands/admit-partner.server";
import { changeRole } from "~/commands/change-role.server";
import { handOver } from "~/commands/hand-over.server";
import { invitePerson } from "~/commands/invite-person.server";
import { removeMember } from "~/commands/remove-member.server";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { listEvents } from "~/database/workshop-events.server";
import { admitMember, findMember, findMembership, listMembers, type Member } from "~/database/members.server";
import { findFacilitators } from "~/database/workshops.server";
import { can } from "~/domain/rights/can";
import { type Action, capabilities } from "~/domain/rights/capabilities";
import { type AfterHandingOver, afterHandingOver } from "~/domain/rights/hand-over";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember, buildWorkspace } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const give = (successor: Member, after: AfterHandingOver = "editor", from = cast.administrator) =>
  handOver(acting.services, from, { successorId: successor.memberId, after });
const roleOf = async ({ workspaceId, memberId }: Member) =>
  (await findMember(test.database, workspaceId, memberId))?.role ?? null;
const administrators = async () =>
  (await listMembers(test.database, cast.workspaceId)).filter(({ role }) => role === "administrator");

async function prepare(title: string, facilitators: readonly Member[]): Promise<string> {
  const { workshopId } = await createWorkshop(acting.services, cast.administrator, {
    ...{ formatId: "needs-in-90-minutes", title, heldOn: "2026-12-10", startsAt: "18:00", place: "" },
    ...{ convenedBy: "", keptUntil: "2027-12-10" },
    facilitatorIds: facilitators.map(({ memberId }) => memberId),
  });
  return workshopId;
}

describe("a workspace that is handed over", () => {
  it("is administered by the other, and whoever handed over keeps the role it chose", async () => {
    await give(cast.leadEditor, "commenter");
    expect(await roleOf(cast.leadEditor)).toBe("administrator");
    expect(await roleOf(cast.administrator)).toBe("commenter");
    expect(acting.disconnected).toEqual([
      { memberId: cast.administrator.memberId },
      { memberId: cast.leadEditor.memberId },
    ]);
    expect(acting.changed).toContain(cast.workspaceId);
  });

  it.each(afterHandingOver)(
    "always has an administrator, and no other than the successor: %s",
    async (after) => {
      await give(cast.leadEditor, after);
      expect((await administrators()).map(({ memberId }) => memberId)).toEqual([cast.leadEditor.memberId]);
    },
  );

  it("takes the rights of both back at once on every node, in the transaction itself", async () => {
    await give(cast.leadEditor, "leaves");
    const changes = await test.database.rightsChange.findMany({ where: { kind: "member" } });
    const gone = changes.map(({ subject }) => subject);
    expect(gone).toEqual(expect.arrayContaining([cast.administrator.memberId, cast.leadEditor.memberId]));
  });

  it("goes on when the first is gone: the other does all that was the lead's", async () => {
    await give(cast.leadEditor, "leaves");
    const { workspaceId, accountId } = cast.administrator;
    expect(await findMembership(test.database, workspaceId, accountId)).toBeNull();
    const successor = (await findMember(test.database, workspaceId, cast.leadEditor.memberId))!;
    const actions = Object.keys(capabilities) as Action[];
    const missing = actions.filter(
      (action) =>
        capabilities[action].on === "workspace" &&
        can({ ...cast.administrator, kind: "member" }, action, { kind: "workspace", workspaceId }) &&
        !can({ ...successor, kind: "member" }, action, { kind: "workspace", workspaceId }),
    );
    expect(missing).toEqual([]);
    const person = { organisationId: cast.lead, email: "ines@ente.example", name: "Ines", role: "editor" };
    await invitePerson(acting.services, successor, { ...person, role: "editor" });
    await changeRole(acting.services, successor, { memberId: cast.editor.memberId, role: "reader" });
    await removeMember(acting.services, successor, cast.reader.memberId);
    await give(await buildMember(test.database, { ...place(), role: "reader" }), "reader", successor);
  });

  it("is noted, with who, to whom and what passed", async () => {
    const workshopId = await prepare("Che cosa manca", [cast.administrator]);
    await give(cast.leadEditor, "leaves");
    const { workspaceId, accountId, memberId } = cast.administrator;
    const noted = await test.database.auditEntry.findMany({ where: { workspaceId, act: "hand-over" } });
    expect(noted.map((entry) => [entry.accountId, entry.subject])).toEqual([
      [
        accountId,
        {
          ...{ memberId, successorId: cast.leadEditor.memberId, was: "editor", after: "leaves" },
          workshops: [workshopId],
        },
      ],
    ]);
  });

  it("is told to the one who takes over, in its language, with what comes along", async () => {
    await prepare("Che cosa manca", [cast.administrator]);
    await test.database.account.update({
      where: { id: cast.leadEditor.accountId },
      data: { language: "en" },
    });
    await give(cast.leadEditor);
    await vi.waitFor(() => expect(acting.mails).toHaveLength(1));
    const [mail] = acting.mails;
    expect(mail?.to).toBe(cast.leadEditor.email);
    expect(mail?.subject).toBe("You administer “Valli che curano” now");
    for (const told of [cast.administrator.name, "“Che cosa manca”", `/cantieri/${cast.workspaceId}`])
      expect(mail?.text).toContain(told);
  });
});

const place = () => ({ workspaceId: cast.workspaceId, organisationId: cast.lead });

describe("the workshops of who hands over", () => {
  it("are run by the other; who runs them besides goes on, and closed ones say who ran them", async () => {
    const { workspaceId, administrator, leadEditor, editor } = cast;
    const alone = await prepare("Da soli", [administrator]);
    const together = await prepare("In tre", [administrator, leadEditor, editor]);
    const closed = await prepare("Passato", [administrator]);
    await test.database.workshop.update({ where: { id: closed }, data: { status: "closed" } });
    const others = await prepare("Di altri", [editor]);
    await give(leadEditor);
    const run = async (id: string) => new Set(await findFacilitators(test.database, workspaceId, id));
    expect(await run(alone)).toEqual(new Set([leadEditor.memberId]));
    expect(await run(together)).toEqual(new Set([leadEditor.memberId, editor.memberId]));
    expect(await run(closed)).toEqual(new Set([administrator.memberId]));
    expect(await run(others)).toEqual(new Set([editor.memberId]));
    const acts = async (id: string) => (await listEvents(test.database, id)).map(({ act }) => act);
    expect(await acts(alone)).toContain("set-facilitators");
    expect(await acts(others)).not.toContain("set-facilitators");
    expect(acting.changed).toContain(alone);
  });
});

describe("the rehearsal of the workspace", () => {
  /** A copy with the lead in it and one of its people, as it was made before the others came. */
  async function rehearse() {
    const id = await buildWorkspace(test.database);
    const { workspaceId, lead, administrator } = cast;
    const createdAt = acting.services.clock.now();
    await admitPartner(test.database, {
      workspaceId: id,
      organisationId: lead,
      role: "lead",
      createdAt,
      recordSharedAt: createdAt,
    });
    await test.database.workspace.update({ where: { id }, data: { rehearsalOfId: workspaceId } });
    const place = { workspaceId: id, organisationId: lead, role: "administrator", createdAt } as const;
    await admitMember(test.database, { ...place, accountId: administrator.accountId });
    return async ({ accountId }: Member) =>
      (await findMembership(test.database, id, accountId))?.role ?? null;
  }

  it("goes with it: who administers the one can go on with the other, and throw it away", async () => {
    const roleThere = await rehearse();
    await give(cast.leadEditor, "leaves");
    expect(await roleThere(cast.leadEditor)).toBe("administrator");
    expect(await roleThere(cast.administrator)).toBeNull();
  });

  it("knows whoever stays in the role it keeps, and lets go of what both have open", async () => {
    const roleThere = await rehearse();
    await give(cast.leadEditor, "reader");
    expect(await roleThere(cast.administrator)).toBe("reader");
    expect(acting.disconnected).toHaveLength(4);
  });
});

describe("to hand over is refused", () => {
  it("to somebody who is not of the lead, to oneself, and to who is no longer there", async () => {
    await expect(give(cast.editor)).rejects.toEqual(refusedAs("successor-not-of-lead"));
    await expect(give(cast.administrator)).rejects.toEqual(refusedAs("successor-is-oneself"));
    await removeMember(acting.services, cast.administrator, cast.leadEditor.memberId);
    await expect(give(cast.leadEditor)).rejects.toEqual(refusedAs("successor-gone"));
    const elsewhere = await buildCast(test.database);
    await expect(give(elsewhere.leadEditor)).rejects.toEqual(refusedAs("successor-gone"));
    expect(await roleOf(cast.administrator)).toBe("administrator");
    expect(acting.mails).toEqual([]);
  });

  it("to who does not administer, also when it did as the page was opened", async () => {
    for (const member of [cast.leadEditor, cast.editor, cast.reader])
      await expect(give(cast.administrator, "leaves", member)).rejects.toEqual(refusedAs("not-allowed"));
    const second = await buildMember(test.database, { ...place(), role: "administrator" });
    await changeRole(acting.services, second, { memberId: cast.administrator.memberId, role: "reader" });
    await expect(give(cast.leadEditor)).rejects.toEqual(refusedAs("not-allowed"));
    await removeMember(acting.services, second, cast.administrator.memberId);
    await expect(give(cast.leadEditor)).rejects.toEqual(refusedAs("not-found"));
    expect((await administrators()).map(({ memberId }) => memberId)).toEqual([second.memberId]);
  });

  it("leaves nothing half done", async () => {
    const workshopId = await prepare("Da soli", [cast.administrator]);
    const name = "the audit cannot be written";
    const broken = { ...acting.services.clock, now: () => new Date(name) };
    const refused = handOver({ ...acting.services, clock: broken }, cast.administrator, {
      successorId: cast.leadEditor.memberId,
      after: "leaves",
    });
    await expect(refused).rejects.toThrow();
    expect(await roleOf(cast.leadEditor)).toBe("editor");
    expect(await findFacilitators(test.database, cast.workspaceId, workshopId)).toEqual([
      cast.administrator.memberId,
    ]);
    expect(acting.disconnected).toEqual([]);
  });

  it("two who hand over to each other and leave, at the same moment, leave one", async () => {
    const second = await buildMember(test.database, { ...place(), role: "administrator" });
    const both = await Promise.allSettled([
      give(second, "leaves"),
      give(cast.administrator, "leaves", second),
    ]);
    expect(both.filter(({ status }) => status === "rejected")).toEqual([
      { status: "rejected", reason: refusedAs("successor-gone") },
    ]);
    expect(await administrators()).toHaveLength(1);
  });
});
