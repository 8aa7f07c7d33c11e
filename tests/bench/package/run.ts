import { monitorEventLoopDelay } from "node:perf_hooks";
import { makePackageFiles } from "../../../app/export/package/make-package-files.server";
import { packPackage } from "../../../app/export/package/pack-package.server";
import type { SealedContents } from "../../../app/export/package/sealed-contents";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { buildLargeContents } from "./large-contents";

/**
 * How long the package of an application takes, from its sealed contents to the ZIP, and what it costs the process of
 * the server; an application of a tenth of the length beside it. Prints JSON and ends with 1 when a goal is missed.
 *
 *     npm run bench:package
 */
const goals = { largeMs: 15_000, longestHoldMs: 250 };
const pages = { large: 60, small: 6 };

const renderer = createTypstRenderer({ log: { warn: () => undefined } });

async function measure(contents: SealedContents) {
  const held = monitorEventLoopDelay({ resolution: 5 });
  const before = process.memoryUsage().rss;
  let mostRss = before;
  const watching = setInterval(() => (mostRss = Math.max(mostRss, process.memoryUsage().rss)), 50);
  held.enable();
  const startedAt = performance.now();
  const files = await makePackageFiles(contents, {
    kept: new Map(),
    report: () => undefined,
    renderPdf: (job) => renderer.render(job),
    readFile: () => Promise.reject(new Error("nothing is stored")),
  });
  const packed = await packPackage(contents.application, files, { number: 1, stageHash: "0".repeat(64) });
  const tookMs = Math.round(performance.now() - startedAt);
  held.disable();
  clearInterval(watching);
  return {
    tookMs,
    files: files.length,
    zipKb: Math.round(packed.bytes.length / 1000),
    grownMb: Math.round((mostRss - before) / 1e6),
    longestHoldMs: Math.round(held.max / 1e6),
    sha256: packed.sha256,
  };
}

// The child is started, and every font read, before anything is measured.
await measure(await buildLargeContents(1));
const runs: Record<"small" | "large", Awaited<ReturnType<typeof measure>>>[] = [];
for (let n = 0; n < 3; n += 1)
  runs.push({
    small: await measure(await buildLargeContents(pages.small)),
    large: await measure(await buildLargeContents(pages.large)),
  });
await renderer.close();
const worst = (read: (run: (typeof runs)[number]) => number) => Math.max(...runs.map(read));
const largeMs = worst(({ large }) => large.tookMs);
const summary = {
  pages,
  largeMs,
  ratio: runs.map(({ large, small }) => Number((large.tookMs / small.tookMs).toFixed(2))),
  longestHoldMs: worst(({ large }) => large.longestHoldMs),
  isSameEachTime: new Set(runs.map(({ large }) => large.sha256)).size === 1,
};
const isMet =
  largeMs <= goals.largeMs && summary.longestHoldMs <= goals.longestHoldMs && summary.isSameEachTime;
process.stdout.write(`${JSON.stringify({ summary, goals, isMet, runs }, null, 2)}\n`);
process.exitCode = isMet ? 0 : 1;
