import { setTimeout as pause } from "node:timers/promises";
import { presenceFrame, step1Frame } from "../../../server/collab/wire/frames.ts";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import type { Failure, Faults } from "../../support/faults/orders.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { AttackLine, type AttackTarget } from "../../support/hostile/attack-line.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { letGo } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const place = { workspaceId: "workspace", documentName: "section/needs" };
const lastsMs = { short: 250, long: 3_000 };
const backWithinMs = 20_000;

type Hook = Exclude<keyof Faults, "commitDelayMs" | "loadDelayMs" | "clockShiftMs" | "signedOut">;
const asked = ["throws", "rejects"] as const;
const told = ["throws"] as const;
/** Everything the live server calls, with the ways in which it can fail. */
const ways: Readonly<Record<Hook, readonly Failure[]>> = {
  append: asked,
  load: asked,
  saveSnapshot: asked,
  readSince: asked,
  lastSeqs: asked,
  quarantine: asked,
  authorize: ["throws", "rejects", "hangs"],
  onPresence: told,
  clock: told,
  bus: told,
  metrics: told,
  log: told,
};
/** Everything happens soon enough to fail. */
const limits = { admissionMs: 200, lookAtLogMs: 50, snapshotAfterUpdates: 5, evictAfterMs: 1, closeMs: 200 };

/** Each thing the live server asks or tells fails, one after the other: it goes on, and loses nothing. */
export const injected: FaultTest = {
  name: "injected",
  async run(scale) {
    const server = await FaultyServer.start({ ...place, documents: [place.documentName], limits });
    const writers = ["anna", "bruno"].map((memberId) => new LiveWriter({ ...place, memberId }, server.port));
    const failed: string[] = [];
    let cases = 0;
    try {
      await allSaved(writers);
      for (const [hook, failures] of Object.entries(ways)) {
        for (const failure of failures) {
          cases++;
          await server.fail({ [hook]: failure });
          await goOn(writers, { ...place, port: server.port }, lastsMs[scale]);
          await server.fail({});
          await allSaved(writers, backWithinMs).catch(() =>
            failed.push(`${hook} ${failure}: not saved after`),
          );
          const { unhandled } = await server.figures();
          if (unhandled > failed.length) failed.push(`${hook} ${failure}: a rejection nobody handled`);
        }
      }
      const account = await accountMarks(server, writers);
      letGo(writers);
      return {
        passed: isWhole(account) && failed.length === 0 && !server.hasExited,
        figures: { cases, failed, ...account, exited: server.hasExited },
      };
    } finally {
      await server.stop();
    }
  },
};

/** People write, come, show themselves, say what is refused, and go. */
async function goOn(writers: readonly LiveWriter[], target: AttackTarget, ms: number): Promise<void> {
  const end = performance.now() + ms;
  for (let turn = 0; performance.now() < end; turn++) {
    writers[turn % writers.length]?.write();
    const line = await AttackLine.open(target, `guest${turn}`);
    line.say(step1Frame(Uint8Array.of(0)));
    line.say(presenceFrame([{ clientId: turn + 1, clock: 1, state: "{}" }]));
    await pause(15);
    if (turn % 2 === 0) line.say(Uint8Array.of(99));
    await pause(15);
    line.close();
  }
}
