import { describe, expect, it } from "vitest";
import type { Actor } from "~/domain/rights/actors";
import { can, isGranted } from "~/domain/rights/can";
import { type Action, capabilities } from "~/domain/rights/capabilities";
import type { Resource, ResourceOf } from "~/domain/rights/resources";
import { organisationRoles, personRoles } from "~/domain/rights/roles";

const workspace = { kind: "workspace", workspaceId: "w1" } as const;
const section = {
  kind: "section",
  workspaceId: "w1",
  sectionId: "needs",
  assignedTo: ["partner-1"],
} as const;
const partner = { kind: "partner", workspaceId: "w1", organisationId: "partner-1", hasNobody: true } as const;
const otherMember = { kind: "member", workspaceId: "w1", memberId: "somebody-else" } as const;

function buildMember(given: Partial<Extract<Actor, { kind: "member" }>>): Extract<Actor, { kind: "member" }> {
  return {
    kind: "member",
    memberId: "m1",
    accountId: "a1",
    workspaceId: "w1",
    organisationId: "partner-1",
    organisationRole: "partner",
    role: "editor",
    ...given,
  };
}

describe("who writes a section", () => {
  it.each(["administrator", "editor"] as const)("the lead's %s does, assigned or not", (role) => {
    const member = buildMember({ organisationId: "lead", organisationRole: "lead", role });
    expect(can(member, "section.write", section)).toBe(true);
  });

  it.each(["editor", "legal-representative"] as const)("a partner's %s does when assigned", (role) => {
    expect(can(buildMember({ role }), "section.write", section)).toBe(true);
  });

  it("a partner that is not assigned does not", () => {
    expect(can(buildMember({ organisationId: "partner-2" }), "section.write", section)).toBe(false);
  });

  it.each(["commenter", "reader"] as const)("a %s never does, not even of the lead", (role) => {
    expect(can(buildMember({ role }), "section.write", section)).toBe(false);
    expect(can(buildMember({ organisationRole: "lead", role }), "section.write", section)).toBe(false);
  });

  it("a supporter never does, even when somebody assigned it", () => {
    for (const role of personRoles) {
      expect(can(buildMember({ organisationRole: "supporter", role }), "section.write", section)).toBe(false);
    }
  });
});

describe("who says that the application was handed in", () => {
  const records = (
    member: Parameters<typeof buildMember>[0],
    about: Partial<ResourceOf<"workspace">> = { leadHasRepresentative: true },
  ) => can(buildMember(member), "submission.record", { kind: "workspace", workspaceId: "w1", ...about });

  it("the lead's legal representative", () => {
    expect(records({ organisationRole: "lead", role: "legal-representative" })).toBe(true);
  });

  it("an administrator of the lead only while it has no representative, and it must be said", () => {
    const administrator = { organisationRole: "lead", role: "administrator" } as const;
    expect(records(administrator, { leadHasRepresentative: false })).toBe(true);
    expect(records(administrator, { leadHasRepresentative: true })).toBe(false);
    expect(records(administrator, {})).toBe(false);
  });

  it("nobody else of the lead, and nobody of a partner, also while the lead has no representative", () => {
    const without = { leadHasRepresentative: false };
    for (const role of ["editor", "commenter", "reader"] as const)
      expect(records({ organisationRole: "lead", role }, without), role).toBe(false);
    for (const role of personRoles) expect(records({ role }, without), role).toBe(false);
  });
});

describe("who approves the text for an organisation", () => {
  const own = { kind: "partner", workspaceId: "w1", organisationId: "partner-1", hasNobody: false } as const;
  const other = { ...own, organisationId: "partner-2" };
  const approves = (member: Actor, of: ResourceOf<"partner">) => can(member, "partner.sign-off", of);

  it("its own legal representative, and of no other organisation", () => {
    const member = buildMember({ role: "legal-representative" });
    expect([approves(member, own), approves(member, other)]).toEqual([true, false]);
  });

  it("nobody else of it, also while it has no representative: to write for it is not enough", () => {
    for (const role of ["editor", "commenter", "reader"] as const)
      expect(approves(buildMember({ role }), { ...own, hasRepresentative: false }), role).toBe(false);
  });

  it("an administrator of the lead only for the lead, and only while it has no representative", () => {
    const member = buildMember({
      ...{ organisationId: "lead", organisationRole: "lead", role: "administrator" },
    });
    const lead = { ...own, organisationId: "lead" };
    expect(approves(member, { ...lead, hasRepresentative: false })).toBe(true);
    expect(approves(member, { ...lead, hasRepresentative: true })).toBe(false);
    expect(approves(member, lead)).toBe(false);
    expect(approves(member, { ...own, hasRepresentative: false })).toBe(false);
  });

  it("no supporter: it hands in nothing together with the others", () => {
    const member = buildMember({ organisationRole: "supporter", role: "legal-representative" });
    expect(approves(member, own)).toBe(false);
  });
});

describe("who writes the sheet and the record of an organisation", () => {
  const own = {
    kind: "partner",
    ...{ workspaceId: "w1", organisationId: "partner-1", hasNobody: false, isRecordShared: true },
  } as const;
  const other = { ...own, organisationId: "partner-2" };

  it.each(["editor", "legal-representative"] as const)("its own %s, and of no other organisation", (role) => {
    for (const action of ["partner.write-sheet", "partner.edit-record", "partner.declare"] as const) {
      expect(can(buildMember({ role }), action, own), action).toBe(true);
      expect(can(buildMember({ role }), action, other), action).toBe(false);
    }
  });

  it("not the lead, which may look after the record only while nobody acts for the organisation", () => {
    const lead = buildMember({ organisationId: "lead", organisationRole: "lead", role: "administrator" });
    expect(can(lead, "partner.write-sheet", other)).toBe(false);
    expect(can(lead, "partner.edit-record", other)).toBe(false);
    expect(can(lead, "partner.edit-record", { ...other, hasNobody: true })).toBe(true);
  });

  it("nobody changes a record that is withheld from the workspace, nor one of which nothing is said", () => {
    const lead = buildMember({ organisationId: "lead", organisationRole: "lead", role: "administrator" });
    const unsaid = {
      kind: "partner",
      ...{ workspaceId: "w1", organisationId: "partner-1", hasNobody: false },
    } as const;
    for (const partner of [{ ...own, isRecordShared: false }, unsaid]) {
      expect(can(buildMember({}), "partner.edit-record", partner)).toBe(false);
      expect(can(lead, "partner.edit-record", { ...partner, hasNobody: true })).toBe(false);
      expect(can(buildMember({}), "partner.write-sheet", partner)).toBe(true);
    }
  });

  it("personal tax codes are for who writes for the organisation and for who hands in", () => {
    const lead = { organisationId: "lead", organisationRole: "lead" } as const;
    expect(can(buildMember({ role: "editor" }), "partner.read-signers", own)).toBe(true);
    for (const role of ["reader", "commenter"] as const)
      expect(can(buildMember({ role }), "partner.read-signers", own)).toBe(false);
    expect(can(buildMember({}), "partner.read-signers", other)).toBe(false);
    expect(can(buildMember({ ...lead, role: "editor" }), "partner.read-signers", other)).toBe(false);
    expect(can(buildMember({ ...lead, role: "administrator" }), "partner.read-signers", other)).toBe(true);
  });
});

describe("what is not granted is refused", () => {
  const everyMember = organisationRoles.flatMap((organisationRole) =>
    personRoles.map((role) => buildMember({ organisationRole, role })),
  );
  const strangers: readonly Actor[] = [
    { kind: "stranger" },
    { kind: "account", accountId: "a1", isAdministrator: true },
  ];

  it("an action nobody declared", () => {
    for (const actor of [...everyMember, ...strangers]) {
      expect(isGranted(actor, "section.burn", section)).toBe(false);
      expect(isGranted(actor, "toString", section)).toBe(false);
      expect(isGranted(actor, "__proto__", section)).toBe(false);
    }
  });

  it("an action on another kind of thing", () => {
    const lead = buildMember({ organisationRole: "lead", role: "administrator" });
    expect(isGranted(lead, "section.write", workspace)).toBe(false);
    expect(isGranted(lead, "workspace.edit", section)).toBe(false);
  });

  it("everything of another workspace", () => {
    const elsewhere: readonly Resource[] = [workspace, section, partner, otherMember].map((resource) => ({
      ...resource,
      workspaceId: "w2",
    }));
    const installation = { kind: "installation", hasAccounts: true, keepsMail: false } as const;
    for (const member of everyMember) {
      for (const action of Object.keys(capabilities)) {
        for (const resource of [...elsewhere, installation]) {
          expect(isGranted(member, action, resource), action).toBe(false);
        }
      }
    }
  });

  it("everything in a workspace, to people who are not in it", () => {
    for (const actor of strangers) {
      for (const action of Object.keys(capabilities)) {
        for (const resource of [workspace, section, partner, otherMember]) {
          expect(isGranted(actor, action, resource), action).toBe(false);
        }
      }
    }
  });
});

describe("what only some may do", () => {
  const leadAdministrator = buildMember({ organisationRole: "lead", role: "administrator" });
  const onlyLeadAdministrators = [
    ["workspace.edit", workspace],
    ["organisation.add", workspace],
    ["member.invite", workspace],
    ["member.change-role", otherMember],
    ["member.remove", otherMember],
    ["member.read-rights", otherMember],
    ["section.assign", section],
  ] as const satisfies readonly (readonly [Action, Resource])[];

  it.each(onlyLeadAdministrators)("%s belongs to the lead's administrators", (action, resource) => {
    expect(isGranted(leadAdministrator, action, resource)).toBe(true);
    for (const organisationRole of organisationRoles) {
      for (const role of personRoles) {
        if (organisationRole === "lead" && role === "administrator") continue;
        expect(isGranted(buildMember({ organisationRole, role }), action, resource)).toBe(false);
      }
    }
  });

  it("everybody reads the rights of themselves", () => {
    const reader = buildMember({ role: "reader" });
    expect(can(reader, "member.read-rights", { ...otherMember, memberId: reader.memberId })).toBe(true);
  });

  it("the draft is for lead and partners, the application for the lead", () => {
    expect(can(buildMember({ role: "reader" }), "export.draft", workspace)).toBe(true);
    expect(can(buildMember({ role: "editor" }), "export.application", workspace)).toBe(false);
    expect(can(leadAdministrator, "export.application", workspace)).toBe(true);
    expect(
      can(buildMember({ organisationRole: "supporter", role: "reader" }), "export.draft", workspace),
    ).toBe(false);
  });

  it("the first administrator is created only while nobody has an account", () => {
    const set = (hasAccounts: boolean) =>
      can({ kind: "stranger" }, "installation.set-up", {
        kind: "installation",
        hasAccounts,
        keepsMail: false,
      });
    expect([set(false), set(true)]).toEqual([true, false]);
  });

  it("the outbox is read only where mail is kept instead of sent", () => {
    const read = (keepsMail: boolean) =>
      can({ kind: "stranger" }, "outbox.read", { kind: "installation", hasAccounts: true, keepsMail });
    expect([read(true), read(false)]).toEqual([true, false]);
  });

  it("workspaces are created by the administrators of the installation", () => {
    const installation = { kind: "installation", hasAccounts: true, keepsMail: false } as const;
    const create = (isAdministrator: boolean) =>
      can(
        { kind: "account", accountId: "a1", isAdministrator },
        "installation.create-workspace",
        installation,
      );
    expect([create(true), create(false)]).toEqual([true, false]);
  });
});

describe("a rehearsal", () => {
  const reaching = (Object.keys(capabilities) as Action[]).filter(
    (action) => "reaches" in capabilities[action],
  );
  const administrator = buildMember({
    organisationId: "lead",
    organisationRole: "lead",
    role: "administrator",
  });
  const on = { workspace, partner: { ...partner, organisationId: "lead", isRecordShared: true } };

  it.each(reaching)("does not reach outside: %s is done in the workspace itself", (action) => {
    const resource = on[capabilities[action].on as keyof typeof on];
    expect(isGranted(administrator, action, resource)).toBe(true);
    expect(isGranted({ ...administrator, inRehearsal: false }, action, resource)).toBe(true);
    expect(isGranted({ ...administrator, inRehearsal: true }, action, resource)).toBe(false);
  });

  it("is otherwise like the workspace: frozen, signed, handed in", () => {
    const inside = { ...administrator, inRehearsal: true };
    for (const action of ["section.write", "stage.freeze", "export.application", "rehearsal.end"] as const)
      expect(isGranted(inside, action, action === "section.write" ? section : workspace), action).toBe(true);
  });

  it("lets nobody invite people, change records or begin another", () => {
    expect(reaching).toEqual(
      expect.arrayContaining([
        "member.invite",
        "organisation.add",
        "partner.edit-record",
        "workspace.rehearse",
      ]),
    );
  });
});
