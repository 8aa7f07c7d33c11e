import type { Contestant } from "./contestants.ts";
import type { BenchDatabase } from "./database.ts";
import type { Scenario } from "./scenario.ts";
import { median } from "./spread.ts";

interface Runs {
  readonly scenario: Scenario;
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
export async function runRounds({ scenario, servers, database, rounds }: Runs): Promise<readonly Result[]> {
  const measured = new Map<string, object[]>();
  for (let turn = 0; turn < Math.min(rounds, scenario.rounds); turn++) {
    for (const server of servers.filter((each) => scenario.isFor(each))) {
      const outcome = await scenario.run(server, database).catch(toFailure);
      process.stderr.write(`${scenario.name} · ${server.name} · ${JSON.stringify(outcome)}\n`);
      if (!("failure" in outcome)) measured.set(server.name, [...(measured.get(server.name) ?? []), outcome]);
    }
  }
  return [...measured].map(([server, outcomes]) => summarise(scenario, server, outcomes));
}

/** A server that does not get through a scenario is left out of its table; the others go on. */
function toFailure(error: unknown): object {
  return { failure: error instanceof Error ? error.message : String(error) };
}

function summarise({ name, about, columns }: Scenario, server: string, outcomes: readonly object[]): Result {
  const numbers = outcomes.map((outcome) => flatten(outcome));
  const names = Object.keys(numbers[0] ?? {});
  const valuesOf = (name: string) => numbers.map((each) => each[name] ?? Number.NaN);
  return {
    scenario: name,
    about,
    columns,
    server,
    median: Object.fromEntries(names.map((each) => [each, median(valuesOf(each))])),
    spread: Object.fromEntries(
      names.map((each) => [each, [Math.min(...valuesOf(each)), Math.max(...valuesOf(each))] as const]),
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
