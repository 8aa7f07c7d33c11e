import { monitorEventLoopDelay } from "node:perf_hooks";
import { closeCodes } from "~/collab/close-codes";
import type { BusState } from "../bus/open-bus.ts";
import type { LiveSize, Metrics } from "../collab/metrics.ts";
import { type Metric, type Sample, sample, writeExposition } from "./exposition.ts";
import { createHistogram } from "./histogram.ts";

export interface NodeMetrics extends Metrics {
  /** Everything, as Prometheus reads it. */
  write(now: { readonly live: LiveSize; readonly bus: BusState }): string;
  stop(): void;
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const commit = "cantiere_commit_seconds";
const acknowledgement = "cantiere_acknowledgement_seconds";
const refusals = "cantiere_refused_total";
const loopDelay = "cantiere_loop_delay_seconds";

/** The figures of this node; those of others are theirs to tell. */
export function createNodeMetrics(): NodeMetrics {
  const commits = createHistogram(commit, seconds);
  const acknowledgements = createHistogram(acknowledgement, seconds);
  const refused = new Map(Object.keys(closeCodes).map((reason) => [reason, 0]));
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();

  function loopSamples(): readonly Sample[] {
    const samples = [0.5, 0.99, 1].map((quantile) =>
      sample(loopDelay, loop.percentile(quantile * 100) / 1e9, { quantile: String(quantile) }),
    );
    loop.reset();
    return samples;
  }

  return {
    committed: (ms) => commits.observe(ms / 1000),
    acknowledged: (ms) => acknowledgements.observe(ms / 1000),
    refused(code) {
      const reason = reasonOf(code);
      refused.set(reason, (refused.get(reason) ?? 0) + 1);
    },
    write: ({ live, bus }) =>
      writeExposition([
        gauge("cantiere_rooms", "Live documents in memory.", live.rooms),
        gauge("cantiere_sockets", "Open live lines.", live.sockets),
        gauge("cantiere_buffered_bytes", "Bytes that wait for slow readers.", live.bytesBuffered),
        gauge(
          "cantiere_bus_connected",
          "1 while other nodes can be told, or there are none.",
          bus.line === "unreachable" ? 0 : 1,
        ),
        gauge("cantiere_bus_waiting_bytes", "Bytes that wait to be told to other nodes.", bus.bytesWaiting),
        gauge("cantiere_memory_bytes", "Resident memory of the process.", process.memoryUsage.rss()),
        histogram(commit, "From asking the store to a durable batch.", commits.samples()),
        histogram(
          acknowledgement,
          "From the arrival of an edit to its acknowledgement.",
          acknowledgements.samples(),
        ),
        {
          ...{ name: refusals, help: "Refused messages and lines, by reason.", type: "counter" },
          samples: [...refused].map(([reason, count]) => sample(refusals, count, { reason })),
        },
        {
          ...{ name: loopDelay, help: "How late the main loop was since the last reading.", type: "gauge" },
          samples: loopSamples(),
        },
      ]),
    stop: () => void loop.disable(),
  };
}

function reasonOf(code: number): string {
  return Object.entries(closeCodes).find(([, known]) => known === code)?.[0] ?? "other";
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, help, type: "gauge", samples: [sample(name, value)] };
}

function histogram(name: string, help: string, samples: readonly Sample[]): Metric {
  return { name, help, type: "histogram", samples };
}
