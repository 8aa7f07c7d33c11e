import type { Contestant } from "./contestants.ts";
import type { BenchDatabase } from "./database.ts";
import type { Scenario } from "./scenario.ts";
import { median } from "./spread.ts";

interface Runs {
  readonly scenarios: readonly Scenario[];
  readonly servers: readonly Contestant[];
  readonly database: BenchDatabase;
  readonly rounds: number;
}

export interface Result {
  readonly scenario: string;
  readonly about: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly server: string;
  /** over the rounds, with the least and the greatest of each number in `spread` */
  readonly median: Readonly<Record<string, number>>;
  readonly spread: Readonly<Record<string, readonly [number, number]>>;
}

/** A B C A B C: a minute in which the machine was slow does not fall on one server alone. */
export async function runRounds({ scenarios, servers, database, rounds }: Runs): Promise<readonly Result[]> {
  const measured = new Map<string, object[]>();
  for (const scenario of scenarios) {
    for (let turn = 0; turn < Math.min(rounds, scenario.rounds); turn++) {
      for (const server of servers.filter((each) => scenario.isFor(each))) {
        const outcome = await scenario.run(server, database);
        process.stderr.write(`${scenario.name} · ${server.name} · ${JSON.stringify(outcome)}\n`);
        const key = `${scenario.name}\n${server.name}`;
        measured.set(key, [...(measured.get(key) ?? []), outcome]);
      }
    }
  }
  return [...measured].map(([key, outcomes]) => summarise(key, outcomes, scenarios));
}

function summarise(key: string, outcomes: readonly object[], scenarios: readonly Scenario[]): Result {
  const [scenario = "", server = ""] = key.split("\n");
  const { about = "", columns = {} } = scenarios.find(({ name }) => name === scenario) ?? {};
  const numbers = outcomes.map((outcome) => flatten(outcome));
  const names = Object.keys(numbers[0] ?? {});
  const valuesOf = (name: string) => numbers.map((each) => each[name] ?? Number.NaN);
  return {
    scenario,
    about,
    columns,
    server,
    median: Object.fromEntries(names.map((name) => [name, median(valuesOf(name))])),
    spread: Object.fromEntries(
      names.map((name) => [name, [Math.min(...valuesOf(name)), Math.max(...valuesOf(name))] as const]),
    ),
  };
}

/** `{ shownMs: { p50: 3 } }` becomes `{ "shownMs.p50": 3 }`; what was not measured is left out. */
function flatten(outcome: object, prefix = ""): Readonly<Record<string, number>> {
  const entries = Object.entries(outcome).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "number") return [[prefix + name, value] as const];
    return typeof value === "object" && value !== null
      ? Object.entries(flatten(value, `${prefix}${name}.`))
      : [];
  });
  return Object.fromEntries(entries);
}
