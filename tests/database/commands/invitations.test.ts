import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation, type Guest } from "~/commands/accept-invitation.server";
import type { PersonToInvite } from "~/commands/add-invitation.server";
import { invitePerson } from "~/commands/invite-person.server";
import { removeMember } from "~/commands/remove-member.server";
import { withdrawInvitation } from "~/commands/withdraw-invitation.server";
import { findOpenInvitation, listOpenInvitations } from "~/database/invitations.server";
import { findMembership } from "~/database/members.server";
import { findSession } from "~/database/sessions.server";
import { lifetimes } from "~/domain/rights/lifetimes";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs, tokenOf } from "../acting";
import { buildAccount, buildCast, buildPartner } from "../cast";

const visitor = { address: "192.0.2.7", presentedToken: null };
const password = "ponte di pietra";
const newcomer: Guest = { kind: "new", name: "Chiara Rostan", password, language: "it" };

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

let invited = 0;

async function invite(given: Partial<PersonToInvite> = {}) {
  const person = {
    organisationId: cast.partner,
    email: `chiara${(invited += 1)}@ente.example`,
    name: "Chiara",
    role: "editor",
    ...given,
  } as const;
  await invitePerson(acting.services, cast.administrator, person);
  return { person, token: tokenOf(acting.mails.at(-1)) };
}

describe("inviting", () => {
  it("sends a link, and keeps only its hash", async () => {
    const { person, token } = await invite();
    expect(acting.mails.at(-1)?.to).toBe(person.email);
    expect(Buffer.from(token, "base64url")).toHaveLength(16);
    expect(JSON.stringify(await test.database.invitation.findMany())).not.toContain(token);
  });

  it("belongs to the lead's administrators", async () => {
    const person = {
      organisationId: cast.partner,
      email: "x@ente.example",
      name: "X",
      role: "reader",
    } as const;
    for (const member of [cast.leadEditor, cast.editor, cast.reader]) {
      await expect(invitePerson(acting.services, member, person)).rejects.toEqual(refusedAs("not-allowed"));
    }
    expect(acting.mails).toEqual([]);
  });

  it("offers only the roles the organisation has, and only organisations of the partnership", async () => {
    await expect(invite({ role: "administrator" })).rejects.toEqual(refusedAs("role-not-open"));
    const elsewhere = await buildCast(test.database);
    await expect(invite({ organisationId: elsewhere.partner })).rejects.toEqual(refusedAs("not-found"));
  });

  it("makes the earlier link to the same address useless", async () => {
    const first = await invite();
    const second = await invite({ email: first.person.email });
    const now = acting.services.clock.now();
    expect(await findOpenInvitation(test.database, first.token, now)).toBeNull();
    expect(await findOpenInvitation(test.database, second.token, now)).not.toBeNull();
  });

  it("somebody who is in already is refused", async () => {
    await expect(invite({ email: cast.reader.email })).rejects.toEqual(refusedAs("already-a-member"));
  });

  it("leaves nothing pending when the mail cannot be sent", async () => {
    acting.services.mailer.send = () => Promise.reject(new Error("no mail server"));
    await expect(invite()).rejects.toEqual(refusedAs("mail-not-sent"));
    const pending = await listOpenInvitations(test.database, cast.workspaceId, acting.services.clock.now());
    expect(pending).toEqual([]);
  });
});

describe("taking up an invitation", () => {
  const accept = (token: string, guest: Guest) =>
    acceptInvitation(acting.services, { token, guest }, visitor);

  it("somebody new gets an account, the role, and a session", async () => {
    const { person, token } = await invite();
    const { workspaceId, sessionToken } = await accept(token, newcomer);
    const session = await findSession(test.database, sessionToken ?? "", acting.services.clock.now());
    expect(session?.account).toMatchObject({
      email: person.email,
      name: "Chiara Rostan",
      isAdministrator: false,
    });
    const member = await findMembership(test.database, workspaceId, session?.account.id ?? "");
    expect(member).toMatchObject({
      role: "editor",
      organisationId: cast.partner,
      organisationRole: "partner",
    });
  });

  it("looking at the link does not use it up, taking it up does", async () => {
    const { token } = await invite();
    const now = acting.services.clock.now();
    for (let look = 0; look < 3; look += 1) {
      expect(await findOpenInvitation(test.database, token, now)).not.toBeNull();
    }
    await accept(token, newcomer);
    await expect(accept(token, newcomer)).rejects.toEqual(refusedAs("invitation-not-valid"));
  });

  it("of two people with the same link only one gets in", async () => {
    const { token } = await invite();
    const one = await buildAccount(test.database);
    const two = await buildAccount(test.database);
    const both = await Promise.allSettled(
      [one, two].map(({ id }) => accept(token, { kind: "signed-in", accountId: id })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const members = await test.database.member.count({
      where: { workspaceId: cast.workspaceId, accountId: { in: [one.id, two.id] } },
    });
    expect(members).toBe(1);
  });

  it("an account with the invited address asks for its password", async () => {
    const { email, id } = await buildAccount(test.database, { password });
    const { token } = await invite({ email });
    await expect(accept(token, { kind: "known", password: "no" })).rejects.toEqual(
      refusedAs("wrong-credentials"),
    );
    await expect(accept(token, newcomer)).rejects.toEqual(refusedAs("wrong-credentials"));
    const { workspaceId } = await accept(token, { kind: "known", password });
    expect(await findMembership(test.database, workspaceId, id)).not.toBeNull();
  });

  it("the link is good for seven days", async () => {
    const { token } = await invite();
    acting.services.clock.advance(lifetimes.invitationMs - 1);
    expect(await findOpenInvitation(test.database, token, acting.services.clock.now())).not.toBeNull();
    acting.services.clock.advance(1);
    await expect(accept(token, newcomer)).rejects.toEqual(refusedAs("invitation-not-valid"));
  });

  it("a withdrawn link opens nothing, and only this workspace withdraws it", async () => {
    const { token } = await invite();
    const { services } = acting;
    const [pending] = await listOpenInvitations(test.database, cast.workspaceId, services.clock.now());
    const elsewhere = await buildCast(test.database);
    await expect(withdrawInvitation(services, elsewhere.administrator, pending?.id ?? "")).rejects.toEqual(
      refusedAs("not-found"),
    );
    await expect(withdrawInvitation(services, cast.leadEditor, pending?.id ?? "")).rejects.toEqual(
      refusedAs("not-allowed"),
    );
    await withdrawInvitation(services, cast.administrator, pending?.id ?? "");
    await expect(accept(token, newcomer)).rejects.toEqual(refusedAs("invitation-not-valid"));
  });

  it("somebody who was removed comes back as the same member", async () => {
    await removeMember(acting.services, cast.administrator, cast.reader.memberId);
    const other = await buildPartner(test.database, cast.workspaceId, { role: "supporter" });
    const { token } = await invite({ email: cast.reader.email, organisationId: other, role: "commenter" });
    await accept(token, { kind: "signed-in", accountId: cast.reader.accountId });
    expect(await findMembership(test.database, cast.workspaceId, cast.reader.accountId)).toMatchObject({
      memberId: cast.reader.memberId,
      organisationId: other,
      role: "commenter",
    });
  });

  it("somebody who is in already keeps the role, and the link stays good for another", async () => {
    const { token } = await invite({ role: "reader" });
    await expect(accept(token, { kind: "signed-in", accountId: cast.editor.accountId })).rejects.toEqual(
      refusedAs("already-a-member"),
    );
    expect(await findMembership(test.database, cast.workspaceId, cast.editor.accountId)).toMatchObject({
      role: "editor",
    });
    await expect(accept(token, newcomer)).resolves.toMatchObject({ workspaceId: cast.workspaceId });
  });
});
