import { setTimeout as pause } from "node:timers/promises";
import { sectionText } from "../../../app/document/workspace-document.ts";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import type { FaultTest } from "./fault-test.ts";

const place = { workspaceId: "workspace", documentName: "section/needs" };
const heldMs = 2_000;
const shownWithinMs = 2_000;

/** A commit that takes 2 s, then one that fails: nothing is acknowledged or shown to others that is not stored. */
export const heldCommits: FaultTest = {
  name: "held-commits",
  async run() {
    const server = await FaultyServer.start({ ...place, documents: [place.documentName] });
    const writer = new LiveWriter({ ...place, memberId: "anna" }, server.port);
    const other = new LiveWriter({ ...place, memberId: "bruno" }, server.port);
    try {
      await allSaved([writer, other]);
      await server.fail({ commitDelayMs: heldMs });
      const slow = await watchWrite(writer, other, heldMs - 200);
      await allSaved([writer]);
      await server.fail({ append: "rejects" });
      const failing = await watchWrite(writer, other, heldMs);
      await server.fail({});
      await allSaved([writer, other]);
      const account = await accountMarks(server, [writer]);
      const lies = slow.lies + failing.lies;
      const unsavedShownMs = Math.max(slow.unsavedShownMs, failing.unsavedShownMs);
      return {
        passed: lies === 0 && unsavedShownMs <= shownWithinMs && isWhole(account) && account.written === 2,
        figures: { lies, unsavedShownMs, ...account },
      };
    } finally {
      await server.stop();
    }
  },
};

/** Counts the looks at which an edit that cannot be stored yet was called saved, or seen by somebody else. */
async function watchWrite(writer: LiveWriter, other: LiveWriter, ms: number) {
  const begun = performance.now();
  const before = writer.acknowledged;
  writer.write();
  const mark = writer.markOf(writer.made - 1);
  let lies = 0;
  let unsavedShownMs = Number.POSITIVE_INFINITY;
  while (performance.now() - begun < ms) {
    const isCalledSaved = writer.connection.saveState.getSnapshot().status === "saved";
    if (!isCalledSaved) unsavedShownMs = Math.min(unsavedShownMs, Math.round(performance.now() - begun));
    const isSeen = sectionText(other.connection.doc).toJSON().includes(mark);
    if (isCalledSaved || isSeen || writer.acknowledged > before) lies++;
    await pause(10);
  }
  return { lies, unsavedShownMs };
}
