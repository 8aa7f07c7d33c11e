import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { contestants, earlierBuild } from "./contestants.ts";
import { pinGenerator } from "./cores.ts";
import { startBenchDatabase } from "./database.ts";
import { compileOurs, installPeers } from "./prepare.ts";
import { runRounds } from "./rounds.ts";
import { keep, readKept, reportPath } from "./kept-results.ts";
import { planLong, planShort } from "./plans.ts";
import { describeMachine } from "./machine.ts";
import { type Report, toMarkdown } from "./to-markdown.ts";

/**
 * Measures our live server, durable, beside the servers people use instead of it; prints JSON, or the tables of
 * the README with `--markdown`. Each scenario is kept in `.cache/bench-live-<form>.json` as soon as it is measured;
 * what is printed is all that is kept, so that a long run can be made in parts.
 *
 *     npm run bench:live -- [--short] [--markdown] [--only S1-300,S2] [--servers Cantiere,Hocuspocus] [--fresh]
 *
 * To see what a change brought, copy `.cache/bench-live` before it, and name the copy with `--before`.
 */
const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    markdown: { type: "boolean", default: false },
    only: { type: "string" },
    servers: { type: "string" },
    rounds: { type: "string" },
    before: { type: "string" },
    fresh: { type: "boolean", default: false },
  },
});

const plan = values.short ? planShort : planLong;
const scenarios = plan.scenarios.filter(({ name }) => isChosen(name, values.only));
const earlier = values.before === undefined ? [] : [earlierBuild(values.before)];
const servers = [...earlier, ...contestants].filter(({ name }) => isChosen(name, values.servers));

// Ended by hand, the database must end too: it does so when this process exits.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

installPeers();
await compileOurs();
const database = await startBenchDatabase();
const isPinned = pinGenerator();
try {
  const rounds = Number(values.rounds ?? plan.rounds);
  const about = { ...describeMachine(), form: values.short ? "short" : "long", rounds, isPinned } as const;
  if (values.fresh) rmSync(reportPath(about.form), { force: true });
  let report: Report = { ...about, results: readKept(about.form) };
  for (const scenario of scenarios) {
    const latest = await runRounds({ scenario, servers, database, rounds });
    report = keep(
      about,
      latest,
      plan.scenarios.map(({ name }) => name),
    );
  }
  process.stdout.write(values.markdown ? toMarkdown(report) : `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await database.stop();
}
process.exit(0);

function isChosen(name: string, list: string | undefined): boolean {
  return list === undefined || list.split(",").includes(name);
}
