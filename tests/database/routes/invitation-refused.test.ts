import { afterAll, beforeAll, expect, it } from "vitest";
import { findAccount } from "~/database/accounts.server";
import { action } from "~/routes/workspace-people";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { buildCast, buildPartner } from "../cast";
import { answerOf, cookieOf } from "./driving";

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

it("an invitation that is refused says in which field", async () => {
  const { workspaceId, administrator, leadEditor } = await buildCast(test.database);
  const supporter = await buildPartner(test.database, workspaceId, { role: "supporter" });
  const acting = buildActing(test.database);
  const invite = async (personEmail: string, personOrganisation: string) =>
    answerOf(acting, {
      ...{ handler: action, method: "POST", path: "/persone", params: { workspaceId } },
      form: {
        ...{ intent: "invite-person", personName: "Ada Bosio", personRole: "editor" },
        ...{ personEmail, personOrganisation },
      },
      cookie: await cookieOf(acting, test.database, administrator.accountId),
    });
  expect(await invite("ada@orti.example", supporter)).toMatchObject({
    data: { form: { errors: [{ field: "personRole", code: "role-not-open" }] } },
  });
  const { email } = (await findAccount(test.database, leadEditor.accountId))!;
  expect(await invite(email, leadEditor.organisationId)).toMatchObject({
    data: { form: { errors: [{ field: "personEmail", code: "already-a-member" }] } },
  });
});
