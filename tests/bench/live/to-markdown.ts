import type { Machine } from "./machine.ts";
import type { Result } from "./rounds.ts";

export interface Report extends Machine {
  readonly form: "short" | "long";
  readonly rounds: number;
  /** server and load generator have a core each */
  readonly isPinned: boolean;
  readonly results: readonly Result[];
}

/** One table for each scenario: a row for each server, with the least and the greatest of the first column. */
export function toMarkdown(report: Report): string {
  const { date, cores, processor, node, form, rounds } = report;
  const scenarios = [...new Set(report.results.map(({ scenario }) => scenario))];
  const tables = scenarios.map((name) => toTable(report.results.filter(({ scenario }) => scenario === name)));
  const machine = `${date}, ${cores} cores (${processor}), Node ${node}, ${form} form, medians of up to ${rounds}.`;
  return `${[machine, ...tables].join("\n\n")}\n`;
}

function toTable(results: readonly Result[]): string {
  const [first] = results;
  if (first === undefined) return "";
  const columns = Object.entries(first.columns);
  const head = ["server", ...columns.map(([, title]) => title)];
  const rows = results.map((result) => [
    result.server,
    ...columns.map(([name], index) => (index === 0 ? withSpread(result, name) : format(result.median[name]))),
  ]);
  const lines = [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows];
  return `**${first.scenario}**: ${first.about}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`;
}

function withSpread({ median, spread }: Result, name: string): string {
  const [least, greatest] = spread[name] ?? [];
  if (least === greatest) return format(median[name]);
  return `${format(median[name])} (${format(least)}–${format(greatest)})`;
}

function format(value: number | undefined): string {
  return value === undefined ? "–" : value.toLocaleString("en", { maximumFractionDigits: 2 });
}
