import { afterAll, beforeAll, expect, test } from "vitest";
import { type InstallationLock, takeInstallationLock } from "../../server/database/installation-lock.ts";
import { takeTurn } from "../../server/database/take-turn.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";

let own: TestDatabase;
beforeAll(async () => void (own = await createTestDatabase()));
afterAll(() => own.drop());

test("nodes share a database with each other, never with a process that thinks to be the only one", async () => {
  const shared = { isShared: true };
  const nodes = [await take(shared), await take(shared)];
  expect(nodes).not.toContain(null);
  expect(await take({})).toBe(null);
  for (const lock of nodes) await lock?.release();
  const alone = await take({});
  expect(alone).not.toBe(null);
  expect(await take(shared)).toBe(null);
  await alone?.release();
});

test("what one node may do at a time is done in turn, also after one that failed", async () => {
  let atWork = 0;
  const work = async () => {
    expect(++atWork).toBe(1);
    await own.database.$queryRaw`SELECT 1`;
    atWork--;
  };
  const turns = [takeTurn(own.url, work), takeTurn(own.url, work), takeTurn(own.url, work)];
  await Promise.all(turns);
  const failing = takeTurn(own.url, () => Promise.reject(new Error("broken")));
  await expect(failing).rejects.toThrow("broken");
  await takeTurn(own.url, work);
});

function take(options: { isShared?: boolean }): Promise<InstallationLock | null> {
  return takeInstallationLock(own.url, options);
}
