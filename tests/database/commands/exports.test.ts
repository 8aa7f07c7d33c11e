import { afterAll, beforeAll, expect, test } from "vitest";
import { readPrintable } from "~/commands/read-printable.server";
import { describePartnership } from "~/export/describe-application";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { buildActing } from "../acting";
import { buildCast, buildWorkspace } from "../cast";

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

test("a draft, which readers take away too, holds no tax code of a sole trader; the application does", async () => {
  const { services } = buildActing(database.database);
  const { workspaceId, partner } = await buildCast(database.database);
  const personal = "RSTGLI80A41G674X";
  await database.database.organisation.update({ where: { id: partner }, data: { taxCode: personal } });
  const printed = async (kind: "draft" | "application") => {
    const printable = await readPrintable(services, { workspaceId, kind });
    expect(JSON.stringify(printable).includes(personal)).toBe(kind === "application");
    return describePartnership(printable).rows.map((row) => row[3]);
  };
  expect(await printed("application")).toContain(personal);
  expect(await printed("draft")).toContain("solo nella candidatura");
});
