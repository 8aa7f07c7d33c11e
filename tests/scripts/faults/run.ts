import { parseArgs } from "node:util";
import { asleep } from "./asleep.ts";
import { clocks } from "./clocks.ts";
import { crafted } from "./crafted.ts";
import { crowded } from "./crowded.ts";
import type { FaultOptions, FaultTest, Scale, Verdict } from "./fault-test.ts";
import { diskFull } from "./disk-full.ts";
import { faultyNetwork } from "./faulty-network.ts";
import { floodedSection } from "./flooded.ts";
import { freeze } from "./freeze.ts";
import { frozenOnTwoNodes } from "./frozen-on-two-nodes.ts";
import { fuzz } from "./fuzz.ts";
import { heldCommits } from "./held-commits.ts";
import { herd } from "./herd.ts";
import { injected } from "./injected.ts";
import { kill } from "./kill.ts";
import { limits } from "./limits.ts";
import { openedAtOnce } from "./opened-at-once.ts";
import { load } from "./load.ts";
import { postgresGone } from "./postgres-gone.ts";
import { readOnly } from "./read-only.ts";
import { revokedOnTwoNodes } from "./revoked-on-two-nodes.ts";
import { valkeyGone } from "./valkey-gone.ts";
import { rollingRestart } from "./rolling-restart.ts";
import { slowCommits } from "./slow-commits.ts";
import { stoppedNode } from "./stopped-node.ts";
import { twoNodes } from "./two-nodes.ts";

/**
 * Makes things go wrong on purpose, one after the other, and says in one line of JSON for each whether what
 * must hold did hold; ends with 1 when something did not.
 *
 *     npm run faults -- --short --only kill,slow-commits
 *     npm run faults -- --short --without kill
 *     npm run faults -- --only faulty-network --minutes 3
 *     npm run faults -- --only fuzz --rounds 100 --seed 5000
 */
const tests: readonly FaultTest[] = [
  kill,
  heldCommits,
  diskFull,
  slowCommits,
  faultyNetwork,
  asleep,
  clocks,
  openedAtOnce,
  fuzz,
  crafted,
  floodedSection,
  readOnly,
  limits,
  injected,
  load,
  crowded,
  herd,
  freeze,
  twoNodes,
  frozenOnTwoNodes,
  postgresGone,
  valkeyGone,
  stoppedNode,
  rollingRestart,
  revokedOnTwoNodes,
];

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    without: { type: "string", default: "" },
    short: { type: "boolean", default: false },
    minutes: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    rounds: { type: "string" },
  },
});
const scale: Scale = values.short ? "short" : "long";
const options: FaultOptions = {
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  rounds: values.rounds === undefined ? null : Number(values.rounds),
};

let isSound = true;
const left = values.without.split(",");
for (const test of choose(values.only).filter(({ name }) => !left.includes(name))) {
  const begun = performance.now();
  const { passed, figures } = await judge(test);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  process.stdout.write(`${JSON.stringify({ name: test.name, passed, scale, seconds, ...figures })}\n`);
  isSound &&= passed;
}
process.exit(isSound ? 0 : 1);

function choose(only: string | undefined): readonly FaultTest[] {
  if (only === undefined) return tests;
  return only.split(",").map((name) => {
    const test = tests.find((candidate) => candidate.name === name);
    if (test === undefined)
      throw new Error(`There is no ${name}: ${tests.map((each) => each.name).join(", ")}`);
    return test;
  });
}

/** A test that breaks down has not shown anything. */
async function judge(test: FaultTest): Promise<Verdict> {
  try {
    return await test.run(scale, options);
  } catch (error) {
    return { passed: false, figures: { error: error instanceof Error ? error.message : String(error) } };
  }
}
