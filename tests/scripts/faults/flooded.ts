import { setTimeout as pause } from "node:timers/promises";
import type * as Y from "yjs";
import { ackP95While } from "../../support/faults/ack-while.ts";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { percentile } from "../../support/faults/percentile.ts";
import { storedTextOf } from "../../support/faults/stored-text.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { AttackLine, type AttackTarget } from "../../support/hostile/attack-line.ts";
import { buildBase } from "../../support/hostile/base-document.ts";
import { craftFloods, type Flood, writeOnAndOn } from "../../support/hostile/floods.ts";
import { writeBase } from "../../support/hostile/write-base.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import type { FaultTest } from "./fault-test.ts";

const workspaceId = "workspace";
const flooded = "section/flooded";
const others = ["section/needs", "section/aims"];
const messagesPerSecond = 50;
const floodMs = { short: 500, long: 5_000 };
/** The short form runs beside the other checks, on the same processors. */
const noiseMs = { short: 400, long: 40 };
const stallMs = 250;
const nearEveryMs = 100;
const nearMark = "[near]";

/** Messages that are harmless one by one, 50 a second: nobody notices, and whoever writes in the same section loses nothing. */
export const floodedSection: FaultTest = {
  name: "flooded",
  async run(scale) {
    const server = await FaultyServer.start({ workspaceId, documents: [flooded, ...others] });
    const people = [...others, ...others].map(
      (documentName, index) =>
        new LiveWriter({ memberId: `m${index}`, workspaceId, documentName }, server.port),
    );
    const target = { port: server.port, workspaceId, documentName: flooded };
    const base = buildBase(77);
    try {
      await writeBase(target, base);
      await allSaved(people);
      const near = await Neighbour.come(target, base);
      const normalMs = await ackP95While(people, () => pause(floodMs[scale] * 2));
      await server.figures();
      const floods: Flooded[] = [];
      for (const flood of craftFloods(base)) {
        let ended = 0;
        const ackMs = await ackP95While(people, async () => {
          [ended] = await Promise.all([
            pour(target, flood, floodMs[scale]),
            near.write(Math.ceil(floodMs[scale] / nearEveryMs)),
          ]);
        });
        const { stallMaxMs } = await server.figures();
        floods.push({ what: flood.what, ackMs, ended, stallMaxMs: Math.round(stallMaxMs) });
      }
      const account = await accountMarks(server, people);
      const nearLost = near.written - countIn(storedTextOf(await server.stored(flooded)), nearMark);
      const toleratedMs = Math.max(2 * normalMs, normalMs + noiseMs[scale]);
      return {
        passed:
          floods.every(({ ackMs, stallMaxMs }) => ackMs <= toleratedMs && stallMaxMs <= stallMs) &&
          isWhole(account) &&
          nearLost === 0 &&
          !server.hasExited,
        figures: {
          ...account,
          nearWritten: near.written,
          nearLost,
          nearP95Ms: percentile(near.delaysMs, 95),
          othersNormalP95Ms: normalMs,
          floods: floods.map(
            ({ what, ackMs, ended, stallMaxMs }) =>
              `${what}: others wait ${ackMs} ms (p95), longest stall ${stallMaxMs} ms, ${ended} lines ended`,
          ),
        },
      };
    } finally {
      await server.stop();
    }
  },
};

/** Somebody who writes in the flooded section; no copy of it is built here, which would cost those who are measured. */
class Neighbour {
  readonly delaysMs: number[] = [];
  readonly #line: AttackLine;
  readonly #next: () => Uint8Array;

  private constructor(line: AttackLine, next: () => Uint8Array) {
    this.#line = line;
    this.#next = next;
  }

  static async come(target: AttackTarget, base: Y.Doc): Promise<Neighbour> {
    const beside = { left: [base.clientID, 5], right: [base.clientID, 6] } as const;
    return new Neighbour(await AttackLine.open(target, "near"), writeOnAndOn(beside, nearMark));
  }

  get written(): number {
    return this.delaysMs.length;
  }

  /** Rejects when the line is ended. */
  async write(times: number): Promise<void> {
    for (let left = times; left > 0; left--) {
      const turn = pause(nearEveryMs);
      const { code, ms } = await this.#line.send(this.#next());
      if (code !== null) throw new Error(`an honest line was ended with ${code}`);
      this.delaysMs.push(ms);
      await turn;
    }
  }
}

function countIn(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

interface Flooded {
  readonly what: string;
  /** how long others waited, 95 in 100 */
  readonly ackMs: number;
  readonly stallMaxMs: number;
  readonly ended: number;
}

/** On one line; when it is ended, on another one. Answers how many were ended. */
async function pour(target: AttackTarget, flood: Flood, ms: number): Promise<number> {
  const lines: AttackLine[] = [];
  let next = flood.begin();
  for (let left = Math.ceil((ms / 1000) * messagesPerSecond); left > 0; left--) {
    const turn = pause(1000 / messagesPerSecond);
    if (lines.at(-1)?.isOpen !== true) {
      lines.push(await AttackLine.open(target, "mallory"));
      next = flood.begin();
    }
    lines.at(-1)?.say(next());
    await turn;
  }
  const last = lines.at(-1);
  if (last?.isOpen === true) await last.send(next());
  for (const line of lines) line.close();
  return lines.filter(({ closedWith }) => closedWith !== null).length;
}
