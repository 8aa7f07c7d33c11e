import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createFirstAdministrator } from "~/commands/create-first-administrator.server";
import { requestSignInLink } from "~/commands/request-sign-in-link.server";
import { signIn } from "~/commands/sign-in.server";
import { signInAsExamplePerson } from "~/commands/sign-in-as-example-person.server";
import { signInWithLink } from "~/commands/sign-in-with-link.server";
import { signOut } from "~/commands/sign-out.server";
import { createSession, findSession } from "~/database/sessions.server";
import { hashToken } from "~/database/tokens.server";
import { lifetimes, signInTries } from "~/domain/rights/lifetimes";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs, tokenOf } from "../acting";
import { buildAccount, buildMember, buildPartner, buildWorkspace } from "../cast";

const visitor = { address: "192.0.2.7", presentedToken: null };
const password = "ponte di pietra";

let test: TestDatabase;
let acting: Acting;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(() => void (acting = buildActing(test.database)));

/** From the visitor's address, for somebody for whom nobody has tried before. */
async function tryInVain(): Promise<void> {
  const { email } = await buildAccount(test.database, { password });
  const trying = signIn(acting.services, { email, password: "no" }, visitor);
  await expect(trying).rejects.toEqual(refusedAs("wrong-credentials"));
}

it("the right password starts a session", async () => {
  const { services } = acting;
  const account = await buildAccount(test.database, { password });
  const token = await signIn(services, { email: account.email, password }, visitor);
  expect((await findSession(test.database, token, services.clock.now()))?.account).toEqual(account);
});

it("a wrong password, an unknown address, a disabled account and one without password are refused alike", async () => {
  const { services } = acting;
  const { email } = await buildAccount(test.database, { password });
  const disabled = await buildAccount(test.database, { password });
  await test.database.account.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  const withoutPassword = await buildAccount(test.database);
  const tries = [
    { email, password: "ponte di legno" },
    { email: "nessuno@ente.example", password },
    { email: disabled.email, password },
    { email: withoutPassword.email, password },
  ];
  for (const given of tries) {
    await expect(signIn(services, given, visitor)).rejects.toEqual(refusedAs("wrong-credentials"));
  }
});

it("signing in ends the session the browser came with, and closes what that session had open", async () => {
  const { services, disconnected } = acting;
  const { id, email } = await buildAccount(test.database, { password });
  const before = await createSession(test.database, id, services.clock.now());
  const token = await signIn(services, { email, password }, { ...visitor, presentedToken: before });
  expect(token).not.toBe(before);
  expect(await findSession(test.database, before, services.clock.now())).toBeNull();
  expect(disconnected).toEqual([{ sessionId: hashToken(before) }]);
});

it("after ten wrong tries an address is refused, also for the right password of somebody else", async () => {
  const { services } = acting;
  const { email } = await buildAccount(test.database, { password });
  for (let tried = 0; tried < signInTries.tries; tried += 1) {
    await tryInVain();
  }
  await expect(signIn(services, { email, password }, visitor)).rejects.toEqual(refusedAs("too-many-tries"));
  services.clock.advance(signInTries.withinMs);
  await expect(signIn(services, { email, password }, visitor)).resolves.toBeTypeOf("string");
});

it("after ten wrong tries an account is refused from every address", async () => {
  const { services } = acting;
  const { email } = await buildAccount(test.database, { password });
  for (let tried = 0; tried < signInTries.tries; tried += 1) {
    const from = { ...visitor, address: `192.0.2.${tried}` };
    await expect(signIn(services, { email, password: "no" }, from)).rejects.toEqual(
      refusedAs("wrong-credentials"),
    );
  }
  const elsewhere = { ...visitor, address: "198.51.100.1" };
  await expect(signIn(services, { email, password }, elsewhere)).rejects.toEqual(refusedAs("too-many-tries"));
});

it("a dozen people behind one address get in, one after the other", async () => {
  const { services } = acting;
  const { email } = await buildAccount(test.database, { password });
  for (let person = 0; person < 12; person += 1) {
    await expect(signIn(services, { email, password }, visitor)).resolves.toBeTypeOf("string");
  }
});

it("who gets in does not wipe out what was tried from there before", async () => {
  const { services } = acting;
  const { email } = await buildAccount(test.database, { password });
  for (let tried = 1; tried < signInTries.tries; tried += 1) {
    await tryInVain();
  }
  await signIn(services, { email, password }, visitor);
  const last = { email: "altri@ente.example", password };
  await expect(signIn(services, last, visitor)).rejects.toEqual(refusedAs("wrong-credentials"));
  await expect(signIn(services, last, visitor)).rejects.toEqual(refusedAs("too-many-tries"));
});

it("an address that has tried too often locks nobody else out", async () => {
  const { services } = acting;
  const { email } = await buildAccount(test.database, { password });
  const guess = (address: string) => signIn(services, { email, password: "no" }, { ...visitor, address });
  for (let tried = 0; tried < signInTries.tries; tried += 1) {
    await tryInVain();
  }
  for (let tried = 0; tried < signInTries.tries; tried += 1)
    await expect(guess(visitor.address)).rejects.toEqual(refusedAs("too-many-tries"));
  const elsewhere = { ...visitor, address: "198.51.100.7" };
  await expect(signIn(services, { email, password }, elsewhere)).resolves.toBeTypeOf("string");
});

it("a link is mailed to a known address and signs in once", async () => {
  const { services, mails } = acting;
  const account = await buildAccount(test.database);
  requestSignInLink(services, { email: account.email, address: visitor.address });
  await vi.waitUntil(() => mails.length === 1);
  expect(mails[0]?.to).toBe(account.email);
  expect(mails[0]?.text).toContain("https://cantiere.example/accedi/link/");
  const link = tokenOf(mails[0]);
  const token = await signInWithLink(services, link, visitor);
  expect((await findSession(test.database, token, services.clock.now()))?.account).toEqual(account);
  await expect(signInWithLink(services, link, visitor)).rejects.toEqual(refusedAs("link-not-valid"));
});

it("a link is not good after fifteen minutes", async () => {
  const { services, mails } = acting;
  const { email } = await buildAccount(test.database);
  requestSignInLink(services, { email, address: visitor.address });
  await vi.waitUntil(() => mails.length === 1);
  services.clock.advance(lifetimes.signInLinkMs);
  await expect(signInWithLink(services, tokenOf(mails[0]), visitor)).rejects.toEqual(
    refusedAs("link-not-valid"),
  );
});

it("an unknown address gets the same answer and no mail", async () => {
  const { services, mails } = acting;
  requestSignInLink(services, { email: "nessuno@ente.example", address: visitor.address });
  const known = await buildAccount(test.database);
  requestSignInLink(services, { email: known.email, address: visitor.address });
  await vi.waitUntil(() => mails.length > 0);
  expect(mails.map(({ to }) => to)).toEqual([known.email]);
});

it("links are not asked for more than ten times in a quarter of an hour", () => {
  const { services } = acting;
  const ask = () => requestSignInLink(services, { email: "nessuno@ente.example", address: visitor.address });
  for (let tried = 0; tried < signInTries.tries; tried += 1) ask();
  expect(ask).toThrow(refusedAs("too-many-tries"));
});

it("signing out ends the session and closes what it has open", async () => {
  const { services, disconnected } = acting;
  const account = await buildAccount(test.database);
  const token = await createSession(test.database, account.id, services.clock.now());
  await signOut(services, { id: hashToken(token), account });
  expect(await findSession(test.database, token, services.clock.now())).toBeNull();
  expect(disconnected).toEqual([{ sessionId: hashToken(token) }]);
});

it("one click signs in as an example person, in demo mode and as nobody else", async () => {
  const { services } = acting;
  const workspaceId = await buildWorkspace(test.database);
  const organisationId = await buildPartner(test.database, workspaceId, { role: "partner" });
  const member = await buildMember(test.database, { workspaceId, organisationId, role: "editor" });
  const demo = { ...services, settings: { demo: true } };
  const enter = (parts: typeof demo) => signInAsExamplePerson(parts, member.accountId, visitor);
  await expect(enter(demo)).rejects.toEqual(refusedAs("not-found"));
  await test.database.workspace.update({ where: { id: workspaceId }, data: { isExample: true } });
  await expect(enter(demo)).resolves.toBeTypeOf("string");
  await expect(enter({ ...demo, settings: { demo: false } })).rejects.toEqual(refusedAs("not-found"));
});

it("of four browsers that create the first administrator at once, one does", async () => {
  const fresh = await createTestDatabase();
  const { services } = buildActing(fresh.database);
  const create = (email: string) =>
    createFirstAdministrator(services, { email, name: "Anna", password, language: "it" }, visitor);
  const emails = ["anna", "bruno", "chiara", "dario"].map((name) => `${name}@ente.example`);
  const all = await Promise.allSettled(emails.map(create));
  const accounts = await fresh.database.account.findMany({ select: { isAdministrator: true } });
  await fresh.drop();
  const refused = all.filter((result) => result.status === "rejected");
  expect(refused.map(({ reason }: { readonly reason: unknown }) => reason)).toEqual(
    Array.from({ length: 3 }, () => refusedAs("already-set-up")),
  );
  expect(accounts).toEqual([{ isAdministrator: true }]);
});
