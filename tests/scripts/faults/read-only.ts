import { closeCodes } from "../../../app/collab/close-codes.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { storedTextOf } from "../../support/faults/stored-text.ts";
import { AttackLine, type AttackTarget } from "../../support/hostile/attack-line.ts";
import { buildBase, writeOn } from "../../support/hostile/base-document.ts";
import { createHostileMessages } from "../../support/hostile/hostile-messages.ts";
import { writeBase } from "../../support/hostile/write-base.ts";
import { step2Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import { Random } from "../../support/text-judge/random.ts";
import type { FaultTest } from "./fault-test.ts";

const place = { workspaceId: "workspace", documentName: "section/needs" };
const variants = { short: 100, long: 2_000 } as const;
/** An answer that holds nothing is what an honest reader gives. */
const longestEmpty = 5;
const spare = 10;
/** Half of them would be taken from anybody who may write. */
const honestShare = 0.5;

/** Whoever may only read writes in a hundred ways: each is refused in words, and not a byte is stored. */
export const readOnly: FaultTest = {
  name: "read-only",
  async run(scale) {
    const server = await FaultyServer.start({ ...place, documents: [place.documentName] });
    const target = { ...place, port: server.port };
    const random = new Random(38);
    const base = buildBase(38);
    try {
      await writeBase(target, base);
      const before = await server.stored(place.documentName);
      const honest = writeOn(base, variants[scale] + spare, random);
      const next = createHostileMessages({ base, honest, random });
      const codes = new Map<string, number>();
      for (const update of honest) {
        const frame = random.chance(0.5) ? updateFrame(update) : step2Frame(update);
        const message = random.chance(honestShare)
          ? frame
          : next(random.pick(["nonsense", "near-valid"] as const)).message;
        if (message.length <= longestEmpty) continue;
        const code = String((await sendAsReader(target, message)) ?? "none");
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
      const after = await server.stored(place.documentName);
      const isUnchanged = after.lastSeq === before.lastSeq && storedTextOf(after) === storedTextOf(before);
      const refusals = [closeCodes.notAllowed, closeCodes.malformed].map(String);
      const taken = [...codes].filter(([code]) => !refusals.includes(code));
      return {
        passed: isUnchanged && taken.length === 0 && !server.hasExited,
        figures: { ...Object.fromEntries(codes), stored: after.lastSeq - before.lastSeq, isUnchanged },
      };
    } finally {
      await server.stop();
    }
  },
};

/** Each on a line of its own: the code with which it was closed, or null when it went on. */
async function sendAsReader(target: AttackTarget, message: Uint8Array): Promise<number | null> {
  const line = await AttackLine.open(target, "reader");
  const { code } = await line.send(message);
  line.close();
  return code;
}
