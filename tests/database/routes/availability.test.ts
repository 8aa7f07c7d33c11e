import { afterAll, beforeAll, expect, it } from "vitest";
import type { AvailabilityData } from "~/features/delivery/availability-data";
import { loader } from "~/routes/availability";
import { loader as csvLoader } from "~/routes/availability-csv";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing } from "../acting";
import { buildCast } from "../cast";
import { answerOf, cookieOf, type Handler } from "./driving";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

/** The term of the workspace is the 20th of December, at noon in Rome. */
beforeAll(async () => {
  test = await createTestDatabase();
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  const span = { nodeId: "n1", version: "0.1.0" };
  await test.database.availabilitySpan.createMany({
    data: [
      { ...span, from: new Date("2026-11-10T09:00:00Z"), until: new Date("2026-11-23T20:00:00Z") },
      { ...span, from: new Date("2026-11-23T20:30:00Z"), until: new Date("2026-12-20T10:55:00Z") },
      { ...span, from: new Date("2026-12-20T11:20:00Z"), until: new Date("2026-12-27T09:00:00Z") },
    ],
  });
});
afterAll(() => test.drop());

async function ask(handler: Handler): Promise<unknown> {
  return answerOf(acting, {
    ...{ handler, method: "GET", path: `/cantieri/${cast.workspaceId}/consegna/disponibilita` },
    params: { workspaceId: cast.workspaceId },
    cookie: await cookieOf(acting, test.database, cast.administrator.accountId),
  });
}

async function readPage(): Promise<AvailabilityData> {
  return ((await ask(loader)) as { readonly data: AvailabilityData }).data;
}

it("before the term the 30 days until now are shown, and since when anything is known", async () => {
  const { isTermPast, window, record } = await readPage();
  expect(isTermPast).toBe(false);
  expect(window.until).toEqual({ rome: "24/11/2026 10:00:00", utc: "2026-11-24T09:00:00Z" });
  expect(record?.knownFrom?.utc).toBe("2026-11-10T09:00:00Z");
  expect(record?.interruptions.map(({ from, isBeyond }) => [from.rome, isBeyond])).toEqual([
    ["23/11/2026 21:00:00", false],
  ]);
});

it("after it those before the term, with an interruption that went on beyond it", async () => {
  acting.services.clock.advance(33 * 24 * 60 * 60_000);
  const { isTermPast, window, term, record } = await readPage();
  expect([isTermPast, window.until]).toEqual([true, term]);
  expect(record?.knownFrom).toBeNull();
  expect(record?.interruptions.map(({ from, until, isBeyond }) => [from.utc, until.utc, isBeyond])).toEqual([
    ["2026-11-23T20:00:00Z", "2026-11-23T20:30:00Z", false],
    ["2026-12-20T10:55:00Z", "2026-12-20T11:20:00Z", true],
  ]);
  // 35 of 43,200 minutes
  expect(record?.share).toBe("99,91\u00a0%");
});

it("the file is named by the workspace and the end of its window, and is never shown in the page", async () => {
  const answer = await ask(csvLoader);
  if (!(answer instanceof Response)) throw new Error("There is no file");
  expect(answer.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="disponibilita-valli-che-curano-2026-12-20\.csv"/,
  );
  expect(await answer.text()).toContain("2026-12-20T10:55:00Z;2026-12-20T11:20:00Z;1500;;");
});
