import { readFile } from "node:fs/promises";
import type { ServerBuild } from "@remix-run/node";
import { afterEach, expect, test, vi } from "vitest";
import type { Services } from "~/services.server";
import { actsByClock, startActByClock } from "../../server/acts-by-clock.ts";

const [byClock] = actsByClock;
const { everyMs } = byClock;

function start(module: object) {
  vi.useFakeTimers();
  const warnings: string[] = [];
  // Only the log is asked for here; the rest goes through to the act.
  const services = { log: { warn: (_: object, words: string) => void warnings.push(words) } } as Services;
  const build = () => Promise.resolve({ entry: { module } } as ServerBuild);
  return { services, warnings, reminders: startActByClock(services, { build }, byClock) };
}
afterEach(() => void vi.useRealTimers());

test("those who have something to bring are reminded again and again, until the process ends", async () => {
  const sendDueReminders = vi.fn(() => Promise.resolve());
  const { services, warnings, reminders } = start({ sendDueReminders });
  await vi.advanceTimersByTimeAsync(2 * everyMs);
  expect(sendDueReminders.mock.calls).toEqual([[services], [services]]);
  await reminders.stop();
  await vi.advanceTimersByTimeAsync(2 * everyMs);
  expect(sendDueReminders).toHaveBeenCalledTimes(2);
  expect(warnings).toEqual([]);
});

test("one time that fails is told, and the next one comes all the same", async () => {
  const sendDueReminders = vi.fn(() => Promise.reject(new Error("no mail")));
  const { warnings, reminders } = start({ sendDueReminders });
  await vi.advanceTimersByTimeAsync(2 * everyMs);
  expect(warnings).toHaveLength(2);
  await reminders.stop();
});

test("pages that bring none are told of, not passed over", async () => {
  const { warnings, reminders } = start({});
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(warnings).toHaveLength(1);
  await reminders.stop();
});

test("everything that is done by the clock comes with the pages", async () => {
  const entry = await readFile("app/entry.server.tsx", "utf8");
  for (const { act } of actsByClock) expect(entry).toContain(`export { ${act} } from`);
});
