import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "~/database/passwords.server";
import { hashToken, newToken } from "~/database/tokens.server";

it("a password is known again, and no other one is", async () => {
  const stored = await hashPassword("ponte di pietra");
  expect(await verifyPassword("ponte di pietra", stored)).toBe(true);
  expect(await verifyPassword("ponte di Pietra", stored)).toBe(false);
  expect(await verifyPassword("", stored)).toBe(false);
});

it("the same password is stored differently each time, with its cost", async () => {
  const [one, two] = await Promise.all([hashPassword("ponte di pietra"), hashPassword("ponte di pietra")]);
  expect(one).toMatch(/^scrypt\$15\$8\$3\$/);
  expect(one).not.toBe(two);
});

it("a letter with an accent is the same however the keyboard writes it", async () => {
  const stored = await hashPassword("perch\u00e9 no, davvero");
  expect(await verifyPassword("perche\u0301 no, davvero", stored)).toBe(true);
});

it("nobody's password is ever right", async () => {
  expect(await verifyPassword("ponte di pietra", null)).toBe(false);
});

it("a stored password of an unknown form stops the act instead of letting anybody in", async () => {
  await expect(verifyPassword("ponte di pietra", "plain$ponte di pietra")).rejects.toThrow();
});

it("tokens have the bits asked for and are kept as their SHA-256", () => {
  expect(Buffer.from(newToken(256), "base64url")).toHaveLength(32);
  expect(Buffer.from(newToken(128), "base64url")).toHaveLength(16);
  expect(newToken(128)).not.toBe(newToken(128));
  expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
