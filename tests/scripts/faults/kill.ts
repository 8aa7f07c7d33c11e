import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Figure, FaultTest } from "./fault-test.ts";

const script = fileURLToPath(new URL("../kill.ts", import.meta.url));
const choice = {
  short: { options: ["--cycles", "5"], acknowledged: 0 },
  long: { options: ["--cycles", "200", "--rate", "120"], acknowledged: 50_000 },
} as const;
const backWithinMs = 5_000;

/** `kill -9` at any moment: what was acknowledged is in the log, once. */
export const kill: FaultTest = {
  name: "kill",
  async run(scale) {
    const { options, acknowledged } = choice[scale];
    const child = spawn(process.execPath, ["--import", "tsx", script, ...options], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
    // The script's own report: one line of names and numbers.
    const figures = JSON.parse(output) as Readonly<Record<string, Figure>>;
    const isEnough = Number(figures["acknowledged"]) >= acknowledged;
    return { figures, passed: code === 0 && isEnough && Number(figures["backAfterMs"]) <= backWithinMs };
  },
};
