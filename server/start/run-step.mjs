import { spawn } from "node:child_process";

/** A step of the preparation that failed: one sentence, and what the step said. */
export class StepFailed extends Error {
  constructor(message, output = "") {
    super(message);
    this.output = output;
  }
}

/** Runs a command without showing its output, unless it fails. */
export async function runStep(failure, command, args, env = process.env) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const code = await new Promise((resolve, reject) => {
    child.once("close", resolve);
    child.once("error", (error) => reject(new StepFailed(`${failure} (${error.message}).`)));
  });
  if (code !== 0) throw new StepFailed(`${failure}: what it said is above.`, output.trimEnd());
}

/** npm as it was called, or else as it is found. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? [process.execPath, [cli, ...args]] : ["npm", args];
}
