import { expect, it } from "vitest";
import { after, isSessionAlive, lifetimes } from "~/domain/rights/lifetimes";
import { isLastAdministrator, personColour } from "~/domain/rights/members";
import { emailAddress, newPassword } from "~/domain/rights/person";
import { mayHoldRole } from "~/domain/rights/roles";

const now = new Date("2026-11-24T12:00:00Z");

it("a session ends eight hours after its last visit", () => {
  const session = { createdAt: after(now, -9 * 3_600_000), lastSeenAt: after(now, -lifetimes.sessionIdleMs) };
  expect(isSessionAlive(session, now)).toBe(false);
  expect(isSessionAlive({ ...session, lastSeenAt: after(session.lastSeenAt, 1) }, now)).toBe(true);
});

it("a session ends twelve hours after it began, however busy", () => {
  const session = { createdAt: after(now, -lifetimes.sessionAbsoluteMs), lastSeenAt: now };
  expect(isSessionAlive(session, now)).toBe(false);
  expect(isSessionAlive({ ...session, createdAt: after(session.createdAt, 1) }, now)).toBe(true);
});

it("the only administrator left is the last one, the first of two is not", () => {
  const anna = { memberId: "anna", role: "administrator" } as const;
  const bruno = { memberId: "bruno", role: "administrator" } as const;
  const editor = { memberId: "carla", role: "editor" } as const;
  expect(isLastAdministrator("anna", [anna, editor])).toBe(true);
  expect(isLastAdministrator("anna", [anna, bruno])).toBe(false);
  expect(isLastAdministrator("carla", [anna, editor])).toBe(false);
});

it("the seventh person to arrive has the colour of the first", () => {
  expect([0, 5, 6].map(personColour)).toEqual([1, 6, 1]);
});

it("only the lead has administrators, and a supporter has no editors", () => {
  expect(mayHoldRole("lead", "administrator")).toBe(true);
  expect(mayHoldRole("partner", "administrator")).toBe(false);
  expect(mayHoldRole("supporter", "editor")).toBe(false);
});

it("an address is kept in lower case and without the blanks around it", () => {
  expect(emailAddress.parse("  Marta@Consorzio.Example ")).toBe("marta@consorzio.example");
  expect(emailAddress.safeParse("marta@consorzio.example\nBcc: x@y.example").success).toBe(false);
});

it("a password of eleven characters is too short", () => {
  expect(newPassword.safeParse("a".repeat(11)).success).toBe(false);
  expect(newPassword.safeParse("a".repeat(12)).success).toBe(true);
});
