import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "~/database/client.server";
import { createSession, deleteDeadSessions, deleteSession, findSession } from "~/database/sessions.server";
import { consumeSignInLink, createSignInLink } from "~/database/sign-in-links.server";
import { hashToken } from "~/database/tokens.server";
import { after, lifetimes } from "~/domain/rights/lifetimes";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database";
import { buildAccount } from "./cast";

const now = new Date("2026-11-24T09:00:00Z");
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = test.database;
});
afterAll(() => test.drop());

it("a session is found by its token, and the token itself is stored nowhere", async () => {
  const account = await buildAccount(database);
  const token = await createSession(database, account.id, now);
  expect(await findSession(database, token, now)).toEqual({ id: hashToken(token), account });
  const stored = await database.session.findMany();
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(await findSession(database, hashToken(token), now)).toBeNull();
});

it("a session ends after eight hours without a visit; every visit begins them again", async () => {
  const token = await createSession(database, (await buildAccount(database)).id, now);
  const sevenHours = after(now, 7 * 3_600_000);
  expect(await findSession(database, token, sevenHours)).not.toBeNull();
  expect(await findSession(database, token, after(now, 11 * 3_600_000))).not.toBeNull();
  expect(await findSession(database, token, after(now, lifetimes.sessionAbsoluteMs))).toBeNull();
  const idle = await createSession(database, (await buildAccount(database)).id, now);
  expect(await findSession(database, idle, after(now, lifetimes.sessionIdleMs))).toBeNull();
});

it("the last visit is written once a minute at most", async () => {
  const token = await createSession(database, (await buildAccount(database)).id, now);
  const lastVisit = async () =>
    (await database.session.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } })).lastSeenAt;
  await findSession(database, token, after(now, 59_999));
  expect(await lastVisit()).toEqual(now);
  await findSession(database, token, after(now, 60_000));
  expect(await lastVisit()).toEqual(after(now, 60_000));
});

it("a disabled account has no session", async () => {
  const { id } = await buildAccount(database);
  const token = await createSession(database, id, now);
  await database.account.update({ where: { id }, data: { disabledAt: now } });
  expect(await findSession(database, token, now)).toBeNull();
});

it("an ended session stays ended", async () => {
  const token = await createSession(database, (await buildAccount(database)).id, now);
  expect(await deleteSession(database, hashToken(token))).toBe(true);
  expect(await deleteSession(database, hashToken(token))).toBe(false);
  expect(await findSession(database, token, now)).toBeNull();
});

it("cleaning takes away the dead sessions and leaves the living ones", async () => {
  const { id } = await buildAccount(database);
  const old = await createSession(database, id, after(now, -lifetimes.sessionIdleMs));
  const fresh = await createSession(database, id, now);
  await deleteDeadSessions(database, now);
  const left = await database.session.findMany({ where: { accountId: id } });
  expect(left.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(fresh)]);
  expect(await findSession(database, old, now)).toBeNull();
});

it("a link to sign in works once, for fifteen minutes, also when two people open it at once", async () => {
  const { id } = await buildAccount(database);
  const token = await createSignInLink(database, id, now);
  const both = await Promise.all([1, 2].map(() => consumeSignInLink(database, token, now)));
  expect(both.filter((accountId) => accountId === id)).toHaveLength(1);
  expect(both.filter((accountId) => accountId === null)).toHaveLength(1);
  const late = await createSignInLink(database, id, now);
  expect(await consumeSignInLink(database, late, after(now, lifetimes.signInLinkMs))).toBeNull();
});
