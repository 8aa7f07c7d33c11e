import { expect, it } from "vitest";
import { endedSessionCookie, readSessionToken, sessionCookie } from "~/domain/rights/session-cookie";

const token = "A".repeat(42) + "_";

it("the cookie is out of reach of scripts and of other sites, and needs https where there is https", () => {
  expect(sessionCookie(token, "https://cantiere.example")).toBe(
    `cantiere_session=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`,
  );
  expect(sessionCookie(token, "http://localhost:3000")).not.toContain("Secure");
  expect(endedSessionCookie("https://cantiere.example")).toBe(
    "cantiere_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
  );
});

it("the token is found among other cookies", () => {
  expect(readSessionToken(`lang=it; cantiere_session=${token}; x=1`)).toBe(token);
  expect(readSessionToken(`cantiere_session=${token}`)).toBe(token);
});

it("what has not the form of a token is no token", () => {
  const strange = [
    "",
    null,
    undefined,
    "x=1",
    "cantiere_session=",
    "cantiere_session=short",
    `xcantiere_session=${token}`,
  ];
  for (const header of strange) expect(readSessionToken(header)).toBeNull();
  expect(readSessionToken(`cantiere_session=${token}%00`)).toBeNull();
});
