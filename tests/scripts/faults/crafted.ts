import { setTimeout as pause } from "node:timers/promises";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import { isFinalCloseCode } from "../../../app/collab/close-codes.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { percentile } from "../../support/faults/percentile.ts";
import { ackP95While } from "../../support/faults/ack-while.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { AttackLine, type AttackTarget } from "../../support/hostile/attack-line.ts";
import { buildBase } from "../../support/hostile/base-document.ts";
import { writeBase } from "../../support/hostile/write-base.ts";
import {
  craftCostly,
  craftGaps,
  craftUpdates,
  type CraftedUpdate,
} from "../../support/hostile/crafted-updates.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import type { FaultTest } from "./fault-test.ts";

const workspaceId = "workspace";
const attacked = "section/attacked";
const others = ["section/needs", "section/aims"];
const messagesPerSecond = 50;
const attackMs = { short: 200, long: 5_000 };
/** The short form runs beside the other checks, on the same processors. */
const refusedWithinMs = { short: 250, long: 50 };
const noiseMs = { short: 150, long: 40 };
const ownId = 4_242;

/** Every crafted class at 50 messages a second: refused at once, nothing stored, and nobody else notices. */
export const crafted: FaultTest = {
  name: "crafted",
  async run(scale) {
    const server = await FaultyServer.start({ workspaceId, documents: [attacked, ...others] });
    const people = others.flatMap((documentName, index) =>
      [0, 1].map(
        (each) => new LiveWriter({ memberId: `m${index}${each}`, workspaceId, documentName }, server.port),
      ),
    );
    const target = { port: server.port, workspaceId, documentName: attacked };
    const base = buildBase(77);
    try {
      await allSaved(people);
      await writeBase(target, base);
      const normalMs = await ackP95While(people, () => pause(2_000));
      const seqBefore = (await server.stored(attacked)).lastSeq;
      const outcomes: Outcome[] = [];
      const attackedMs = await ackP95While(people, async () => {
        for (const update of craftUpdates(base, ownId))
          outcomes.push(await attack(target, update, attackMs[scale]));
        for (const update of craftGaps(ownId)) await attack(target, update, attackMs[scale]);
      });
      const stored = (await server.stored(attacked)).lastSeq - seqBefore;
      const costlyMs = await ackP95While(people, async () => {
        for (const update of craftCostly(base)) await attack(target, update, attackMs[scale]);
      });
      await allSaved(people);
      const refusedP95Ms = percentile(
        outcomes.flatMap((outcome) => outcome.times),
        95,
      );
      const taken = outcomes.filter((outcome) => !outcome.isRefused).map((outcome) => outcome.what);
      const toleratedMs = Math.max(2 * normalMs, normalMs + noiseMs[scale]);
      const isUnnoticed = Math.max(attackedMs, costlyMs) <= toleratedMs;
      return {
        passed: taken.length === 0 && stored === 0 && refusedP95Ms <= refusedWithinMs[scale] && isUnnoticed,
        figures: {
          classes: outcomes.length,
          messages: outcomes.reduce((sum, { times }) => sum + times.length, 0),
          taken,
          stored,
          refusedP95Ms,
          othersNormalP95Ms: normalMs,
          othersAttackedP95Ms: attackedMs,
          othersCostlyP95Ms: costlyMs,
          stallMaxMs: Math.round((await server.figures()).stallMaxMs),
        },
      };
    } finally {
      await server.stop();
    }
  },
};

interface Outcome {
  readonly what: string;
  /** every message ended its line, for good */
  readonly isRefused: boolean;
  readonly times: readonly number[];
}

async function attack(target: AttackTarget, { what, update }: CraftedUpdate, ms: number): Promise<Outcome> {
  const times: number[] = [];
  let isRefused = true;
  for (let left = Math.ceil((ms / 1000) * messagesPerSecond); left > 0; left--) {
    const turn = pause(1000 / messagesPerSecond);
    const line = await AttackLine.open(target, "mallory");
    const answer = await line.send(updateFrame(update));
    line.close();
    times.push(answer.ms);
    if (answer.code === null || !isFinalCloseCode(answer.code)) isRefused = false;
    await turn;
  }
  return { what, isRefused, times };
}
