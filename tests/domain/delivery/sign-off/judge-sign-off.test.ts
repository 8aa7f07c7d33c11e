import { expect, test } from "vitest";
import { findMissingSignOffs } from "~/domain/delivery/sign-off/find-missing-sign-offs";
import { judgeSignOff, type SignOff } from "~/domain/delivery/sign-off/judge-sign-off";
import type { HashedPart } from "~/domain/delivery/sign-off/sign-off-part";

const part = (id: string, text: string): HashedPart => ({
  ...{ id, title: { it: id, en: id }, hash: text },
  lines: [{ id: "", about: null, text, look: "" }],
});
const section = (id: string, hash: string) => ({ id, title: { it: id, en: id }, hash });
const signed: SignOff = {
  ...{ signedAt: new Date(0), by: "Giulia", hash: "" },
  parts: [part("section/needs", "Uno."), part("sheet", "Due auto.")],
  otherSections: [section("goals", "a")],
};

test("a body that never signed is missing", () => {
  expect(judgeSignOff(null, signed)).toEqual({ status: "missing" });
});

test("a sign-off holds while what was approved stands there", () => {
  expect(judgeSignOff(signed, signed)).toEqual({ status: "valid", elsewhere: [] });
});

test("it is reopened by what it covers, and says by which part", () => {
  const now = { ...signed, parts: [part("section/needs", "Uno, due."), signed.parts[1]!] };
  expect(judgeSignOff(signed, now)).toEqual({
    status: "reopened",
    changed: [{ it: "section/needs", en: "section/needs" }],
  });
});

test("words that came back to what was approved close it again", () => {
  const away = { ...signed, parts: [part("section/needs", "Altro."), signed.parts[1]!] };
  expect(judgeSignOff(signed, away).status).toBe("reopened");
  expect(judgeSignOff(signed, { ...away, parts: signed.parts }).status).toBe("valid");
});

test("what others write about something else reopens nothing, and is said", () => {
  const now = { ...signed, otherSections: [section("goals", "b")] };
  expect(judgeSignOff(signed, now)).toEqual({
    status: "valid",
    elsewhere: [{ it: "goals", en: "goals" }],
  });
});

const bodies = [
  { organisationId: "a", name: "Alfa", status: "valid" },
  { organisationId: "b", name: "Beta", status: "reopened" },
  { organisationId: "c", name: "Gamma", status: "missing" },
] as const;

test("who has not approved what stands there now is in the way of the freeze, unless somebody takes it on", () => {
  const [only, ...none] = findMissingSignOffs(bodies);
  expect(none).toEqual([]);
  expect(only).toMatchObject({ kind: "sign-off", organisationIds: ["b", "c"], isOverridable: true });
  expect(only!.enough!.it).toBe("Bastano le approvazioni di Beta e Gamma.");
  expect(findMissingSignOffs(bodies.slice(0, 1))).toEqual([]);
});

test("a reason for some of them is none for another one that is reopened meanwhile", () => {
  const [before] = findMissingSignOffs(bodies);
  const [after] = findMissingSignOffs(bodies.map((body) => ({ ...body, status: "missing" as const })));
  expect(before!.id).not.toBe(after!.id);
});
