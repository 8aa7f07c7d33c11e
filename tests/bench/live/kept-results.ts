import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Result } from "./rounds.ts";
import type { Report } from "./to-markdown.ts";

const folder = path.resolve(import.meta.dirname, "../../../.cache");

export function reportPath(form: Report["form"]): string {
  return path.join(folder, `bench-live-${form}.json`);
}

/** What earlier runs of this form measured: a run that was broken off goes on with `--only`. */
export function readKept(form: Report["form"]): readonly Result[] {
  try {
    return (JSON.parse(readFileSync(reportPath(form), "utf8")) as Report).results; // written below
  } catch {
    return [];
  }
}

/** With the figures of a scenario just measured in place of its earlier ones, in the order of the plan. */
export function keep(
  report: Omit<Report, "results">,
  latest: readonly Result[],
  names: readonly string[],
): Report {
  const measured = new Set(latest.map(({ scenario }) => scenario));
  const earlier = readKept(report.form).filter(({ scenario }) => !measured.has(scenario));
  const results = names.flatMap((name) =>
    [...earlier, ...latest].filter(({ scenario }) => scenario === name),
  );
  const kept = { ...report, results };
  mkdirSync(folder, { recursive: true });
  writeFileSync(reportPath(report.form), `${JSON.stringify(kept, null, 2)}\n`);
  return kept;
}
