import { parseArgs } from "node:util";
import { judgeSessions } from "../support/text-judge/judge-sessions";
import { naiveKit } from "../support/text-judge/naive-binding";

const { values } = parseArgs({
  options: {
    sessions: { type: "string", default: "2500" },
    seed: { type: "string", default: "1" },
    drag: { type: "boolean", default: false },
    undo: { type: "boolean", default: false },
    hold: { type: "boolean", default: false },
    trace: { type: "boolean", default: false },
    prompt: { type: "boolean", default: false },
    naive: { type: "boolean", default: false },
  },
});
const verdict = await judgeSessions({
  kit: values.naive ? naiveKit : (await import("../support/text-judge/real-binding")).realKit,
  sessions: Number(values.sessions),
  firstSeed: Number(values.seed),
  drags: values.drag,
  undoes: values.undo,
  holds: values.hold,
  prompt: values.prompt,
  ...(values.trace && { trace: (line: string) => void process.stderr.write(`${line}\n`) }),
});
process.stdout.write(`${JSON.stringify(verdict)}\n`);
