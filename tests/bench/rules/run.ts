import { bundleForBrowser } from "../../support/bundle-for-browser";
import { launchChromium } from "../../support/watched-context";
import { type Figures, measureRules } from "./measure";

/**
 * What the rules of a call take for 40 partners and 40 rules, in Node and in Chromium; prints JSON and ends with 1
 * when the goal is missed in the browser.
 *
 *     npm run bench:rules
 */
const goalMs = 5;

const browser = await measureInBrowser();
const isMet = browser.medianMs <= goalMs;
process.stdout.write(`${JSON.stringify({ node: measureRules(), browser, goalMs, isMet }, null, 2)}\n`);
process.exitCode = isMet ? 0 : 1;

async function measureInBrowser(): Promise<Figures> {
  const script = await bundleForBrowser("tests/bench/rules/measure.ts", "bench");
  const chromium = await launchChromium();
  try {
    const page = await chromium.newPage();
    await page.addScriptTag({ content: script });
    return await page.evaluate<Figures>("bench.measureRules()");
  } finally {
    await chromium.close();
  }
}
