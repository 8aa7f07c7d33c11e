import { afterAll, beforeAll, expect, it } from "vitest";
import { writeToMembers } from "~/commands/write-to-members.server";
import type { Mailer } from "~/services.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildCast } from "../cast";

let test: TestDatabase;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

it("an address that is refused keeps nobody else from being written to, and is told of at the end", async () => {
  const { administrator, leadEditor, editor } = await buildCast(test.database);
  const reached: string[] = [];
  const send: Mailer["send"] = ({ to }) =>
    to === leadEditor.email
      ? Promise.reject(new Error("no such mailbox"))
      : Promise.resolve(void reached.push(to));
  const services = { database: test.database, mailer: { send } };
  const members = [administrator, leadEditor, editor];
  const writing = writeToMembers(services, members, () => ({ subject: "Consegnata", text: "Ecco." }));
  await expect(writing).rejects.toThrow("1 of 3 mails were not sent");
  expect(reached).toEqual([administrator.email, editor.email]);
});
