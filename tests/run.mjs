// Every check on a fresh clone, with nothing installed yet: plain JavaScript, only Node itself.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfNeeded, generateIfNeeded } from "../server/start/build.mjs";
import { installIfNeeded, requireNode } from "../server/start/install.mjs";
import { runStep, StepFailed } from "../server/start/run-step.mjs";
import { findChromium } from "./support/find-chromium.mjs";
import { findValkey } from "./support/find-valkey.mjs";
import { makeMemoryFolder } from "./support/make-memory-folder.mjs";

const atOnce = 2;
/** What is left at the end is in pieces, or one core would have nothing to do. */
const quarters = ["1/4", "2/4", "3/4", "4/4"];
const tell = (line) => process.stdout.write(`${line}\n`);
const memoryFolder = makeMemoryFolder();
const example = memoryFolder && path.join(memoryFolder, "example");
const inMemory = memoryFolder && example ? { TMPDIR: memoryFolder, EXAMPLE_DIR: example } : {};
const bin = (name) => path.join("node_modules/.bin", name);

/**
 * What runs beside each other, in this order of preference; `after` waits for another one. What goes wrong on purpose is
 * measured in milliseconds and is over before a browser opens; journeys of several people come last, when least is beside
 * them. What takes seconds comes first: it need not wait to fail. What `yields` is a third beside two others, and takes
 * only what they leave of the cores: a quarter, as long as things go wrong on purpose.
 */
const steps = [
  { name: "build", run: buildWithExample },
  command("format and circles of imports", bin("biome"), ["ci", "."]),
  tests("unit and component tests", ["unit", "component"]),
  {
    ...command("types", "nice", ["-n", "19", bin("tsc"), "--noEmit"]),
    ...{ after: "build", yields: true },
  },
  {
    ...command("what goes wrong on purpose", process.execPath, [
      ...["--import", "tsx", "tests/scripts/faults/run.ts", "--short", "--without", "kill"],
    ]),
    after: "build",
  },
  tests("database tests", ["database"]),
  { ...tests("every page in the browser", ["pages"]), after: "what goes wrong on purpose" },
  {
    ...tests("journeys of several people in the browser", ["e2e"]),
    after: "every page in the browser",
  },
  command("lint", bin("eslint"), ["."]),
  ...quarters.map((part) => ({
    ...tests(`unhurried journeys in the browser, ${part}`, ["unhurried"], ["--shard", part]),
    after: "what goes wrong on purpose",
  })),
];

/** It measures how soon a server is back: other checks beside it would be measured too. */
const alone = command("the server killed and back", process.execPath, [
  ...["--import", "tsx", "tests/scripts/faults/run.ts", "--short", "--only", "kill"],
]);

const start = performance.now();
try {
  requireNode(20, 19);
  process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."));
  await Promise.all([timed("packages", () => installIfNeeded(tell)), installFromSystem()]);
  await timed("database client", () => generateIfNeeded(() => {}));
  await timed(alone.name, alone.run);
  await runAll();
  tell(`\nAll checks passed in ${secondsSince(start)}.`);
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  tell(`${error.output}\n\n${error.message}`);
  tell(`The checks stopped after ${secondsSince(start)}.`);
  process.exit(1);
}

/** Two at a time, on as many cores; the first that fails ends it. */
async function runAll() {
  const waiting = [...steps];
  const [running, done] = [new Set(), new Set()];
  const isReady = ({ after }) => after === undefined || done.has(after);
  const hasPlace = ({ yields }) => yields || [...running].filter((step) => !step.yields).length < atOnce;
  await new Promise((resolve, reject) => {
    const next = () => {
      const step = waiting.find((one) => isReady(one) && hasPlace(one));
      if (step === undefined) {
        if (waiting.length + running.size === 0) resolve();
        return;
      }
      waiting.splice(waiting.indexOf(step), 1);
      running.add(step);
      timed(step.name, step.run).then(() => {
        running.delete(step);
        done.add(step.name);
        next();
      }, reject);
      next();
    };
    next();
  });
}

async function timed(name, run) {
  const begun = performance.now();
  const output = await run();
  tell(`✓ ${name} (${secondsSince(begun)})`);
  if (output) tell(output);
}

/** Journeys begin in a copy of the example; where there is no room for one in memory, each project makes its own. */
async function buildWithExample() {
  await buildIfNeeded(() => {});
  if (!example) return;
  const script = ["--import", "tsx", "tests/support/make-example.ts", example];
  await runStep("The example could not be made.", process.execPath, script, { ...process.env, ...inMemory });
}

/** Of Vitest's projects; what they write is kept in memory where there is room. */
function tests(name, projects, options = []) {
  const chosen = projects.flatMap((project) => ["--project", project]);
  return command(name, bin("vitest"), ["run", ...chosen, ...options], inMemory);
}

function command(name, program, args, added = {}) {
  const env = { ...process.env, NO_COLOR: "1", NODE_ENV: "test", ...added };
  return { name, run: async () => closingLines(await runStep(`✗ ${name} failed.`, program, args, env)) };
}

/** How many tests ran, as Vitest counts them. */
function closingLines(output) {
  const lines = output.split("\n");
  const first = lines.findIndex((line) => line.includes("Test Files"));
  return first === -1 ? "" : lines.slice(first).join("\n").trimEnd();
}

/** One after the other: the system lets nobody else install meanwhile. */
async function installFromSystem() {
  await timed("browser", installChromium);
  await timed("message server", installValkey);
}

async function installChromium() {
  if (findChromium() !== null) return;
  // Without its windows, where the system has that apart, the same browser does the same pages with a third less work.
  await installFirst(["chromium-headless-shell", "chromium"], {
    need: "The tests in the browser need Chromium: install it, or set CHROMIUM to where it is.",
    told: "Installing Chromium from the system's packages (a minute)…",
  });
}

async function installValkey() {
  if (findValkey() !== null) return;
  await installFirst(["valkey-server", "redis-server"], {
    need: "The tests of several nodes need Valkey or Redis: install it, or set VALKEY to where it is.",
    told: "Installing Valkey or Redis from the system's packages…",
  });
}

/** The first of the packages that the system has. */
async function installFirst(names, { need, told }) {
  const canInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!canInstall) throw new StepFailed(need);
  tell(told);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runStep("The list of the system's packages could not be read.", "apt-get", ["update"], env);
  const name = names.find((one) => spawnSync("apt-cache", ["show", one]).status === 0) ?? names.at(-1);
  const failure = `${name} could not be installed.`;
  await runStep(failure, "apt-get", ["install", "-y", "--no-install-recommends", name], env);
}

function secondsSince(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}
