// From a fresh clone to a running server, with nothing installed yet: plain JavaScript, only Node itself.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildIfNeeded, generateIfNeeded } from "./start/build.mjs";
import { installIfNeeded, requireNode } from "./start/install.mjs";
import { StepFailed } from "./start/run-step.mjs";

const tell = (line) => process.stdout.write(`  ${line}\n`);

try {
  requireNode(20, 19);
  endWithNpm();
  process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."));
  await installIfNeeded(tell);
  await (process.argv.includes("--dev") ? develop() : serve());
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.stderr.write(`${error.output}\n\n  Cantiere cannot start. ${error.message}\n\n`);
  process.exitCode = 1;
}

/** In this very process: one process less to keep, and signals arrive where they are meant. */
async function serve() {
  await buildIfNeeded(tell);
  process.env.NODE_ENV = "production";
  await import(pathToFileURL(path.resolve("build/process/index.js")).href);
}

/** From the sources: pages change in place, a change of the server starts it again. */
async function develop() {
  await generateIfNeeded(tell);
  const args = [
    "--import",
    "tsx",
    "--watch-path=server",
    "--watch-preserve-output",
    "server/index.ts",
    "--dev",
  ];
  const child = spawn(process.execPath, args, {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development" },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** `npm start` hands a signal to a shell that ends without passing it on: a new parent is that signal. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
