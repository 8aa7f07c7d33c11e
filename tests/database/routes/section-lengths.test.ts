import { afterAll, beforeAll, expect, it } from "vitest";
import { findWorkspace } from "~/database/workspaces.server";
import { readSections } from "~/routes/read-sections.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

it("counts the title in the list of sections as the check before the freeze does: one for each character", async () => {
  const { workspaceId } = await buildCast(test.database);
  await test.database.workspace.update({ where: { id: workspaceId }, data: { title: "Casa 🏡" } });
  const workspace = (await findWorkspace(test.database, workspaceId))!;
  const services = buildActing(test.database).services as never; // all that the list reads is there
  const sections = await readSections(services, workspace, "it");
  expect(sections.find(({ id }) => id === "title")?.characters).toBe(6);
});
