import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { judgeSessions, type JudgeOptions, type Verdict } from "../support/text-judge/judge-sessions";
import { naiveKit } from "../support/text-judge/naive-binding";

/**
 * Judges the text binding in many random sessions and prints one line of JSON; ends with 1 when a limit is passed.
 *
 *     node --import tsx tests/scripts/judge.ts --sessions 2500 --seed 1
 *
 * `--drag` `--undo` `--hold` `--uncommitted` add what their names say, `--prompt` delivers everything at once, `--naive` judges
 * the control instead of the product, `--trace` tells each step on stderr (with `--sessions 1 --seed <failed>`).
 */
const longestSilenceMs = 60_000;

if (process.argv.includes("--beside")) await runSessions(readChoice());
else await superviseSessions(readChoice());

interface Choice extends Omit<JudgeOptions, "kit" | "trace" | "onSession"> {
  readonly isNaive: boolean;
  readonly isTraced: boolean;
}

type Message = { readonly seed: number } | { readonly verdict: Verdict };

/** The sessions run in a process of their own, so that one that never ends is seen and named by its seed. */
async function superviseSessions(choice: Choice): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), "--beside"]);
  const verdict = await verdictOf(child);
  child.kill();
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
  process.exitCode = isGood(verdict, choice) ? 0 : 1;
}

async function runSessions({ isNaive, isTraced, ...choice }: Choice): Promise<void> {
  const verdict = await judgeSessions({
    ...choice,
    kit: isNaive ? naiveKit : (await import("../support/text-judge/real-binding")).realKit,
    onSession: (seed) => tell({ seed }),
    ...(isTraced && { trace: (line: string) => console.error(line) }),
  });
  tell({ verdict });
}

function tell(message: Message): void {
  process.send?.(message);
}

function readChoice(): Choice {
  const { values } = parseArgs({
    options: {
      sessions: { type: "string", default: "2500" },
      seed: { type: "string", default: "1" },
      drag: { type: "boolean", default: false },
      undo: { type: "boolean", default: false },
      hold: { type: "boolean", default: false },
      uncommitted: { type: "boolean", default: false },
      prompt: { type: "boolean", default: false },
      naive: { type: "boolean", default: false },
      trace: { type: "boolean", default: false },
      beside: { type: "boolean", default: false },
    },
  });
  return {
    sessions: Number(values.sessions),
    firstSeed: Number(values.seed),
    drags: values.drag,
    undoes: values.undo,
    holds: values.hold,
    uncommitted: values.uncommitted,
    prompt: values.prompt,
    isNaive: values.naive,
    isTraced: values.trace,
  };
}

async function verdictOf(child: ChildProcess): Promise<Verdict | { endless: number }> {
  return new Promise((resolve, reject) => {
    let seed = 0;
    let alarm: NodeJS.Timeout | undefined;
    child.on("message", (message: Message) => {
      clearTimeout(alarm);
      if ("verdict" in message) {
        resolve(message.verdict);
        return;
      }
      seed = message.seed;
      alarm = setTimeout(() => resolve({ endless: seed }), longestSilenceMs);
    });
    child.on("error", reject);
    child.on("exit", (code) =>
      reject(new Error(`The sessions ended with ${String(code)} after seed ${seed}`)),
    );
  });
}

function isGood(verdict: Verdict | { endless: number }, { drags }: Choice): boolean {
  if ("endless" in verdict || verdict.differ + verdict.broken > 0) return false;
  if (!drags) return verdict.lost + verdict.doubled + verdict.caretWrong === 0;
  return verdict.lost * 10_000 <= verdict.words && verdict.doubled * 10_000 <= verdict.words * 5;
}
