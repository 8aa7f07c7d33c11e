import { afterAll, beforeAll, expect, it } from "vitest";
import { removeMember } from "~/commands/remove-member.server";
import { requireMember } from "~/session.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { buildCast, buildMember } from "../cast";
import { cookieOf, servicesOf } from "./driving";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it("a form whose last byte is held back is no act with a right that was taken away meanwhile", async () => {
  const acting = buildActing(test.database);
  const { workspaceId, lead, administrator } = await buildCast(test.database);
  const place = { workspaceId, organisationId: lead, role: "administrator" } as const;
  const other = await buildMember(test.database, place);
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("intent=invite-perso"));
      finish = () => {
        controller.enqueue(new TextEncoder().encode("n"));
        controller.close();
      };
    },
  });
  const request = new Request(`https://cantiere.example/cantieri/${workspaceId}/persone`, {
    method: "POST",
    headers: {
      Cookie: await cookieOf(acting, test.database, other.accountId),
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body,
    ...{ duplex: "half" },
  });
  const context = { services: servicesOf(acting) };
  const asking = requireMember(request, context, workspaceId, "member.invite");
  await removeMember(acting.services, administrator, other.memberId);
  finish();
  await expect(asking).rejects.toMatchObject({ status: 404 });
  expect((await request.formData()).get("intent")).toBe("invite-person");
});
