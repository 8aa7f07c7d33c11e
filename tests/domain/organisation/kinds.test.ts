import { expect, test } from "vitest";
import {
  actorMark,
  describeKind,
  isOrganisationKind,
  kindsOf,
  organisationKinds,
} from "~/domain/organisation/kinds";

test("[contract] every kind has its own id and a name in both languages", () => {
  const ids = organisationKinds.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, name } of organisationKinds) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(name.it.length, id).toBeGreaterThan(0);
    expect(name.en.length, id).toBeGreaterThan(0);
  }
});

test("the lead's mark comes from its role, everybody else's from its kind", () => {
  expect(actorMark({ kind: "managing-consortium", role: "lead" })).toBe("lead");
  expect(actorMark({ kind: "managing-consortium", role: "partner" })).toBe("public");
  expect(actorMark({ kind: "social-cooperative", role: "partner" })).toBe("third-sector");
  expect(actorMark({ kind: "health-authority", role: "supporter" })).toBe("health");
});

test("managing bodies are a group of kinds across legal forms", () => {
  expect(kindsOf("managing-body")).toContain("managing-mountain-union");
  expect(kindsOf("managing-body")).not.toContain("mountain-union");
  expect(kindsOf("third-sector")).toContain("voluntary-association");
  expect(kindsOf("third-sector")).not.toContain("enterprise");
});

test("a kind that left the list is still shown", () => {
  expect(isOrganisationKind("guild")).toBe(false);
  expect(describeKind("guild").name.it).toBe("guild");
});
