import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { findMembership } from "~/database/members.server";
import { readPartnership } from "~/routes/read-partnership.server";
import { readShell } from "~/routes/read-shell.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { buildCast } from "../cast";
import { servicesOf } from "./driving";

let test: TestDatabase;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

it("the facts of a partnership are read once for all that one request asks, and again for the next", async () => {
  const acting = buildActing(test.database);
  const { workspaceId, administrator } = await buildCast(test.database);
  const member = (await findMembership(test.database, workspaceId, administrator.accountId))!;
  const services = servicesOf(acting);
  const reads = vi.spyOn(test.database.coDesignNotice, "findUnique");
  const context = { services };
  await Promise.all([readShell(context, member, "it"), readPartnership(context, member, "it")]);
  expect(reads).toHaveBeenCalledTimes(1);
  await readShell({ services }, member, "it");
  expect(reads).toHaveBeenCalledTimes(2);
});
