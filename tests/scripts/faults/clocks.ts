import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { percentile } from "../../support/faults/percentile.ts";
import { shiftClock } from "../../support/faults/shift-clock.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { type LiveWriter, openWriters } from "../../support/live-writer.ts";
import { letGo, textOf, whenAlike, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const place = { workspaceId: "workspace", documentName: "section/needs" };
const hourMs = 3_600_000;
/** of the server and of the browsers, one after the other; the last is right again */
const shifts = [
  { server: hourMs, here: 0 },
  { server: -hourMs, here: 0 },
  { server: 0, here: 2 * hourMs },
  { server: 0, here: -2 * hourMs },
  { server: hourMs, here: -2 * hourMs },
  { server: 0, here: 0 },
];
const eachMs = { short: 700, long: 10_000 };
const people = 4;
const ackP95Ms = 1_000;

/** Clocks are set forward and back, at the server and in the browsers, while people write: nothing depends on them. */
export const clocks: FaultTest = {
  name: "clocks",
  async run(scale) {
    const server = await FaultyServer.start({ ...place, documents: [place.documentName] });
    const writers = openWriters(people, { ...place, documents: [place.documentName] }, server.port);
    try {
      await allSaved(writers);
      for (const shift of shifts) {
        await server.fail({ clockShiftMs: shift.server });
        shiftClock(shift.here);
        await writeFor(writers, eachMs[scale]);
      }
      await allSaved(writers);
      await whenAlike(writers);
      const account = await accountMarks(server, writers);
      const text = textOf(writers[0]!);
      const isInOrder = writers.every((writer) => isOrderKept(text, writer));
      letGo(writers);
      const p95Ms = percentile(
        writers.flatMap(({ delaysMs }) => delaysMs),
        95,
      );
      return {
        passed: isWhole(account) && isInOrder && p95Ms <= ackP95Ms,
        figures: { ...account, isInOrder, ackP95Ms: p95Ms },
      };
    } finally {
      shiftClock(0);
      await server.stop();
    }
  },
};

/** Everything each wrote is there as often as it was written, whenever it was. */
function isOrderKept(text: string, writer: LiveWriter): boolean {
  return Array.from({ length: writer.made }, (_, index) => writer.markOf(index)).every(
    (mark) => text.split(mark).length === 2,
  );
}
