/** One line of a metric. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly samples: readonly Sample[];
}

export function sample(name: string, value: number, labels: Readonly<Record<string, string>> = {}): Sample {
  return { name, value, labels };
}

export const expositionType = "text/plain; version=0.0.4; charset=utf-8";

/** The text format of Prometheus, https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function writeExposition(metrics: readonly Metric[]): string {
  return metrics.map(writeMetric).join("");
}

function writeMetric({ name, help, type, samples }: Metric): string {
  const lines = samples.map((each) => `${each.name}${writeLabels(each.labels)} ${each.value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}

/** Names and values are ours, of letters and digits: nothing to escape. */
function writeLabels(labels: Sample["labels"]): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
