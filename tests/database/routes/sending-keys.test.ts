import { afterAll, beforeAll, expect, it } from "vitest";
import { action as peopleAction } from "~/routes/workspace-people";
import { readSendingKey, requireMember } from "~/session.server";
import { newSendingKey, sendingHeader } from "~/ui/sending-keys";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { buildCast } from "../cast";
import { answerOf, cookieOf, servicesOf } from "./driving";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const page = "https://cantiere.example/cantieri/1/persone";
const requestWith = (key: string, headers: Readonly<Record<string, string>> = {}) =>
  new Request(page, { headers: { ...headers, [sendingHeader]: key } });

it("who acts comes with the key of what they sent", async () => {
  const acting = buildActing(test.database);
  const { workspaceId, administrator } = await buildCast(test.database);
  const Cookie = await cookieOf(acting, test.database, administrator.accountId);
  const key = newSendingKey();
  const context = { services: servicesOf(acting) };
  const keyOf = async (request: Request) =>
    (await requireMember(request, context, workspaceId, "member.invite")).member.sendingKey;
  expect(await keyOf(requestWith(key, { Cookie }))).toBe(key);
  expect(await keyOf(new Request(page, { headers: { Cookie } }))).toBeNull();
});

it.each(["", "a", "A".repeat(32), "g".repeat(32), "a".repeat(33), `${"a".repeat(31)} `, "../../a"])(
  "a key that is not as our script makes them is none: %s",
  (key) => expect(readSendingKey(requestWith(key))).toBeNull(),
);

it("a form that is sent again leads where the first answer would have led, and has done it once", async () => {
  const acting = buildActing(test.database);
  const { workspaceId, partner, administrator } = await buildCast(test.database);
  const send = async (key: string | null) =>
    answerOf(acting, {
      ...{ handler: peopleAction, method: "POST", path: "/persone", params: { workspaceId } },
      form: {
        ...{ intent: "invite-person", personOrganisation: partner, personRole: "reader" },
        ...{ personName: "Ivo", personEmail: "ivo@ente.example" },
      },
      cookie: await cookieOf(acting, test.database, administrator.accountId),
      ...(key !== null && { headers: { [sendingHeader]: key } }),
    });
  const key = newSendingKey();
  const places = [await send(key), await send(key)].map((answer) =>
    (answer as Response).headers.get("Location"),
  );
  expect(places[0]).toContain("fatto=invite-person");
  expect(places[1]).toBe(places[0]);
  expect(acting.mails).toHaveLength(1);
  await send(null);
  expect(acting.mails).toHaveLength(2);
});
