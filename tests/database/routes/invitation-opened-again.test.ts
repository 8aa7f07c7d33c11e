import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptInvitation } from "~/commands/accept-invitation.server";
import { invitePerson } from "~/commands/invite-person.server";
import { removeMember } from "~/commands/remove-member.server";
import { findCredentials } from "~/database/accounts.server";
import { findMembership } from "~/database/members.server";
import { loader } from "~/routes/invitation";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing, tokenOf } from "../acting";
import { buildAccount, buildCast } from "../cast";
import { answerOf, cookieOf } from "./driving";

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

const person = { email: "ada@orti.example", name: "Ada Bosio", role: "editor" } as const;
const visitor = { address: "192.0.2.7", presentedToken: null };
const password = "ponte di pietra";

it("the link of an invitation leads whoever joined by it into the workspace, and nobody else", async () => {
  const { workspaceId, administrator, partner } = await buildCast(test.database);
  const acting = buildActing(test.database);
  await invitePerson(acting.services, administrator, { ...person, organisationId: partner });
  const token = tokenOf(acting.mails.at(-1));
  const open = async (accountId: string | null) =>
    answerOf(acting, {
      ...{ handler: loader, method: "GET", path: `/invito/${token}`, params: { token } },
      cookie: accountId && (await cookieOf(acting, test.database, accountId)),
    });
  await acceptInvitation(
    acting.services,
    { token, guest: { kind: "new", name: person.name, password, language: "it" } },
    visitor,
  );
  const { id } = (await findCredentials(test.database, person.email))!.account;
  const led = (await open(id)) as Response;
  expect([led.status, led.headers.get("Location")]).toEqual([302, `/cantieri/${workspaceId}`]);

  const gone = { data: { invitation: null }, init: { status: 410 } };
  expect(await open(null)).toMatchObject(gone);
  expect(await open((await buildAccount(test.database)).id)).toMatchObject(gone);
  const { memberId } = (await findMembership(test.database, workspaceId, id))!;
  await removeMember(acting.services, administrator, memberId);
  expect(await open(id)).toMatchObject(gone);
});
