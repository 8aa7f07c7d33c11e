import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { districts } from "~/domain/district/districts";
import type { Language } from "~/domain/wording/language";
import { organisations, people } from "../../prisma/seed/cast";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const narrowest = { width: 320, height: 640 };

/** The page as it is now is accessible and fits, on a desk and on a phone. */
export async function checkPage(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await checkFits(page);
    expect(await violationsOf(page), `axe at ${size.width} px`).toEqual([]);
  }
  await page.setViewportSize(narrowest);
  await checkFits(page);
  await page.setViewportSize(sizes[0]);
}

/** There are no frames to look into, and only what is wrong is asked for: that takes half as long. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async (options) => (await (window as unknown as AxeWindow).axe.run(document, options)).violations,
    { runOnly: rules, resultTypes: ["violations" as const] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary})`),
  );
}

/** Half as long as `axe.source`: every page reads all of it. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeWindow {
  readonly axe: Pick<typeof axe, "run">;
}

/** Nothing goes over the right edge, and no page scrolls into emptiness. */
async function checkFits(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? sizes[0];
  const found = await page.evaluate(() => {
    const isScrolledInside = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(at);
        if (overflowX !== "visible" || clipPath !== "none") return true;
      }
      return false;
    };
    const isClipped = (element: Element) => getComputedStyle(element).clipPath !== "none";
    const shown = [...document.querySelectorAll("body *")].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && !isClipped(element);
    });
    const over = shown
      .filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 1 && !isScrolledInside(element),
      )
      .map((element) => element.outerHTML.slice(0, 120));
    const bottoms = shown
      .filter((element) => !isScrolledInside(element))
      .map((element) => element.getBoundingClientRect().bottom + scrollY);
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { over, scrollWidth, emptiness: scrollHeight - Math.max(innerHeight, ...bottoms) };
  });
  expect(found.over, `at ${width} px nothing is over the edge`).toEqual([]);
  expect(found.scrollWidth, `at ${width} px`).toBeLessThanOrEqual(width);
  expect(found.emptiness, `at ${width}×${height} the page ends with what it shows`).toBeLessThan(48);
}

/** The language the page says it is in, and words that belong to the other one. */
export async function foreignWords(page: Page, language: Language): Promise<readonly string[]> {
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  const read = await page.evaluate((language) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [document.title];
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement;
      const isSaid =
        around &&
        !around.closest("script, style") &&
        around.closest("[lang]")?.getAttribute("lang") === language;
      // What people wrote is in their language, not in that of the page.
      if (isSaid && !around.closest(".text, .kept-mail")) texts.push(walker.currentNode.nodeValue ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (element.closest("[lang]")?.getAttribute("lang") !== language) continue;
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
    }
    return texts;
  }, language);
  const words = language === "it" ? englishWords : italianWords;
  return [...new Set(read.map((text) => withoutNames(text.trim())).filter((text) => words.test(text)))];
}

const italianWords =
  /(^|[\s(«“])(il|lo|gli|della|dello|degli|delle|del|dei|che|per|non|sono|con|una|questo|questa|nel|nella|dal|dalla|sul|ancora|sezione|salvato)(?=$|[\s.,:;)»”])/i;
const englishWords =
  /(^|[\s(«“])(the|and|of|with|your|you|this|that|for|from|is|are|workspace|section|saved|sign|settings)(?=$|[\s.,:;)»”])/i;

/** Names of bodies, people and projects stay as they are in every language. */
function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, "…"), text);
}

const names: readonly string[] = [
  ...Object.values(organisations).flatMap(({ name, shortName }) => [name, shortName]),
  ...Object.values(people).map(({ name }) => name),
  ...districts.flatMap(({ name, bodies }) => [name, ...bodies.map((body) => body.name)]),
  "Valli che curano",
  "Sperimentazione di azioni innovative di welfare territoriale",
].sort((one, other) => other.length - one.length);
