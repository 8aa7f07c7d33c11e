import { parseArgs } from "node:util";
import { runOfflineJourney } from "../support/offline-journey.ts";
import { startServer } from "../support/running-server.ts";
import { launchChromium, watchContext } from "../support/watched-context.ts";

/**
 * Somebody writes in Chromium while the line is down, reloads, writes on; the line comes back. Prints one line
 * of JSON; ends with 1 when a word was lost or doubled, or the page said a wrong number of unsent changes.
 * Needs a build.
 *
 *     node --import tsx tests/scripts/offline.ts --seconds 60
 */
const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" } } });

const browser = await launchChromium();
const report = await runOfflineJourney({
  awayMs: Number(values.seconds) * 1000,
  openContext: (options) => watchContext(browser, options),
  startServer,
}).finally(() => browser.close());
process.stdout.write(`${JSON.stringify(report)}\n`);
const { wrongCounts, missingAfterReload, lost, doubled, asksBeforeLeaving } = report;
const wrong = wrongCounts.length + missingAfterReload.length + lost.length + doubled.length;
process.exitCode = wrong === 0 && asksBeforeLeaving ? 0 : 1;
