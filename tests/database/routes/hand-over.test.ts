import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Member } from "~/database/members.server";
import type { HandOverData } from "~/features/partnership/hand-over-page";
import { action, loader } from "~/routes/hand-over";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing } from "../acting";
import { buildCast } from "../cast";
import { answerOf, cookieOf } from "./driving";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const asked = async (form?: Record<string, string>) => ({
  handler: form ? action : loader,
  method: form ? ("POST" as const) : ("GET" as const),
  path: `/cantieri/${cast.workspaceId}/partenariato/persone/passaggio`,
  params: { workspaceId: cast.workspaceId },
  ...(form && { form }),
  cookie: await cookieOf(acting, test.database, cast.administrator.accountId),
});

/** Where the answer to the form leads, or what is wrong with it. */
async function send(successor: Member, after: string) {
  const answer = await answerOf(acting, await asked({ successor: successor.memberId, after }));
  if (answer instanceof Response) return answer.headers.get("Location");
  return (answer as { data: { form: { errors: unknown } } }).data.form.errors;
}

it("the page offers the other people of the lead, and nobody else", async () => {
  const { handing } = (await answerOf(acting, await asked())) as { readonly handing: HandOverData };
  expect(handing.others.map(({ memberId }) => memberId)).toEqual([cast.leadEditor.memberId]);
});

it("who stays comes back to the people, with who administers now; who leaves, to the other workspaces", async () => {
  const people = `/cantieri/${cast.workspaceId}/partenariato/persone`;
  expect(await send(cast.leadEditor, "reader")).toBe(`${people}?consegne=${cast.leadEditor.memberId}`);
  cast = await buildCast(test.database);
  expect(await send(cast.leadEditor, "leaves")).toBe("/cantieri?fatto=passaggio");
});

it("what is refused is said beside the person who was chosen", async () => {
  expect(await send(cast.editor, "reader")).toEqual([{ field: "successor", code: "successor-not-of-lead" }]);
  expect(await send(cast.administrator, "reader")).toEqual([
    { field: "successor", code: "successor-is-oneself" },
  ]);
  expect(await send(cast.leadEditor, "administrator")).toEqual([{ field: "after", code: "after" }]);
});
