import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteOldAvailabilitySpans, listAvailabilitySpans } from "~/database/availability-spans.server";
import { judgeAvailability } from "~/domain/delivery/availability/judge-availability";
import { createAvailabilityRecorder } from "../../server/availability.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database";

let test: TestDatabase;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  await test.database.availabilitySpan.deleteMany();
});

const start = Date.parse("2026-12-20T10:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

/** A process, as far as it says that it is there. */
function startNode() {
  let now = at(0);
  const clock = { now: () => now };
  const recorder = createAvailabilityRecorder({ database: test.database, clock, version: "1.2.3" });
  return {
    nodeId: recorder.nodeId,
    say(minutes: number) {
      now = at(minutes);
      return recorder.say();
    },
    /** Every half minute, both ends included. */
    async sayFrom(first: number, last: number) {
      for (let minutes = first; minutes <= last; minutes += 0.5) await this.say(minutes);
    },
  };
}

async function gaps(until = 20): Promise<readonly string[]> {
  const spans = await listAvailabilitySpans(test.database);
  const judged = judgeAvailability(spans, { from: at(0), until: at(until) }, at(until));
  if (judged.status === "not-recorded") return [judged.status];
  const minutes = (date: Date) => (date.getTime() - start) / 60_000;
  return judged.interruptions.map(({ from, until: to }) => `${minutes(from)}-${minutes(to)}`);
}

describe("what processes say of being there", () => {
  it("is one span for each start, with who and which version, moved forward as it goes on", async () => {
    const node = startNode();
    await node.sayFrom(0, 5);
    const span = { nodeId: node.nodeId, version: "1.2.3", from: at(0), until: at(5) };
    expect(await listAvailabilitySpans(test.database)).toEqual([span]);
    await startNode().say(5);
    expect(await listAvailabilitySpans(test.database)).toHaveLength(2);
  });

  it("two at a time: one that is killed leaves no gap while the other goes on", async () => {
    const [one, other] = [startNode(), startNode()];
    await one.sayFrom(0, 5);
    await other.sayFrom(2, 20);
    expect(await gaps()).toEqual([]);
  });

  it("both killed: the gap is from the last word of either to the first one after", async () => {
    const [one, other] = [startNode(), startNode()];
    await one.sayFrom(0, 5);
    await other.sayFrom(2, 7);
    await startNode().sayFrom(11, 20);
    expect(await gaps()).toEqual(["7-11"]);
  });

  it("one that could not say so for a while, stopped or without its database, does not make up for it", async () => {
    const node = startNode();
    await node.sayFrom(0, 5);
    await node.sayFrom(9, 20);
    expect(await gaps()).toEqual(["5-9"]);
    const spans = await listAvailabilitySpans(test.database);
    expect(new Set(spans.map(({ nodeId }) => nodeId))).toEqual(new Set([node.nodeId]));
  });

  it("a word that comes a little late is no gap, and a clock that is put back takes nothing away", async () => {
    const node = startNode();
    await node.sayFrom(0, 5);
    await node.sayFrom(6, 10);
    expect(await listAvailabilitySpans(test.database)).toHaveLength(1);
    await node.sayFrom(8, 20);
    expect(await gaps()).toEqual([]);
  });
});

it("is kept for 400 days after its last word", async () => {
  await startNode().sayFrom(0, 5);
  const daysMs = 400 * 24 * 60 * 60_000;
  await deleteOldAvailabilitySpans(test.database, new Date(at(5).getTime() + daysMs));
  expect(await listAvailabilitySpans(test.database)).toHaveLength(1);
  await deleteOldAvailabilitySpans(test.database, new Date(at(5).getTime() + daysMs + 1));
  expect(await listAvailabilitySpans(test.database)).toEqual([]);
});
