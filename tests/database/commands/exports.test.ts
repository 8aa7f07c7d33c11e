import { afterAll, beforeAll, expect, test } from "vitest";
import { readPrintable } from "~/commands/read-printable.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { buildActing } from "../acting";
import { buildWorkspace } from "../cast";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("[EXP-2] an export holds what was stored by another node a moment ago, told of or not", async () => {
  const { services } = buildActing(database.database);
  const workspaceId = await buildWorkspace(database.database);
  let text = "of before";
  const live = {
    ...services.live,
    lookAtLog: () => Promise.resolve(void (text = "of now")),
    readText: () =>
      Promise.resolve({ seq: 1, blocks: [{ type: "paragraph", indent: 0, runs: [{ text }] } as const] }),
  };
  const { sections } = await readPrintable({ ...services, live }, { workspaceId, kind: "draft" });
  expect(JSON.stringify(sections)).toContain("of now");
  expect(JSON.stringify(sections)).not.toContain("of before");
});
