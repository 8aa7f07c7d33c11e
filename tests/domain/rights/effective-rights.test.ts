import { describe, expect, it } from "vitest";
import { isGranted } from "~/domain/rights/can";
import { capabilities } from "~/domain/rights/capabilities";
import { effectiveRights, workspaceActions } from "~/domain/rights/effective-rights";
import type { Resource } from "~/domain/rights/resources";
import { organisationRoles, personRoles } from "~/domain/rights/roles";

describe("the page of a person's rights", () => {
  const resources: readonly Resource[] = [
    { kind: "workspace", workspaceId: "w1" },
    { kind: "workspace", workspaceId: "w1", leadHasRepresentative: false },
    { kind: "section", workspaceId: "w1", sectionId: "needs", assignedTo: ["o1"] },
    { kind: "section", workspaceId: "w1", sectionId: "needs", assignedTo: [] },
    { kind: "partner", workspaceId: "w1", organisationId: "o1", hasNobody: false },
    {
      ...{ kind: "partner", workspaceId: "w1", organisationId: "o1", hasNobody: false },
      hasRepresentative: false,
    },
    { kind: "partner", workspaceId: "w1", organisationId: "o2", hasNobody: false },
    { kind: "partner", workspaceId: "w1", organisationId: "o2", hasNobody: true },
    ...["o1", "o2"].map((organisationId) => ({
      ...{ kind: "partner" as const, workspaceId: "w1", organisationId, hasNobody: organisationId === "o2" },
      isRecordShared: true,
    })),
    { kind: "workshop", workspaceId: "w1", workshopId: "l1", facilitatorIds: ["m1"] },
    { kind: "workshop", workspaceId: "w1", workshopId: "l1", facilitatorIds: [] },
    { kind: "member", workspaceId: "w1", memberId: "m1" },
    { kind: "member", workspaceId: "w1", memberId: "m2" },
  ];
  const roles = organisationRoles.flatMap((organisationRole) =>
    personRoles.map((role) => ({ organisationRole, role })),
  );

  it.each(roles)("says what the product does: $role of the $organisationRole", (roles) => {
    const member = {
      kind: "member",
      memberId: "m1",
      accountId: "a1",
      workspaceId: "w1",
      organisationId: "o1",
      ...roles,
    } as const;
    for (const right of effectiveRights(roles)) {
      const answers = resources
        .filter((resource) => capabilities[right.action].on === resource.kind)
        .map((resource) => isGranted(member, right.action, resource));
      const expected = { always: [true], never: [false], "only-when": [true, false] }[right.status];
      expect(new Set(answers), right.action).toEqual(new Set(expected));
    }
  });

  it("names every condition under which something may be done", () => {
    const rights = effectiveRights({ organisationRole: "lead", role: "administrator" });
    expect(rights.find(({ action }) => action === "partner.edit-record")).toEqual({
      action: "partner.edit-record",
      status: "only-when",
      conditions: ["own-organisation", "organisation-has-nobody"],
    });
  });

  it("has a line for every action of a workspace and none of the installation", () => {
    const lines = effectiveRights({ organisationRole: "partner", role: "reader" });
    expect(lines.map(({ action }) => action)).toEqual(workspaceActions());
    expect(workspaceActions()).not.toContain("outbox.read");
  });
});
