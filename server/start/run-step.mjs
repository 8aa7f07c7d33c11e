import { spawn } from "node:child_process";

/** A step of the preparation that failed: one sentence, and what the step said. */
export class StepFailed extends Error {
  constructor(message, output = "") {
    super(message);
    this.output = output;
  }
}

/** Runs a command without showing its output, unless it fails. Returns the output. */
export async function runStep(failure, command, args, env = process.env) {
  const { code, output } = await runProgram(command, args, env);
  if (code !== 0) throw new StepFailed(failure, output.trimEnd());
  return output;
}

/** npm as it was called, or else as it is found. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? [process.execPath, [cli, ...args]] : ["npm", args];
}

const running = new Set();
const endOnSignal = () => process.exit(130);
process.on("exit", endAll);

/** In a group of its own, so that whatever it starts in turn can be ended with it, and with us. */
function runProgram(command, args, env) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env, detached: true });
  if (running.size === 0) for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, endOnSignal);
  running.add(child);
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  return new Promise((resolve) => {
    const settle = (code) => {
      running.delete(child);
      if (running.size === 0) for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, endOnSignal);
      resolve({ code, output });
    };
    child.once("close", settle);
    child.once("error", (error) => {
      output += error.message;
      settle(1);
    });
  });
}

function endAll() {
  for (const { pid } of running) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // Ended in the meantime.
    }
  }
}
