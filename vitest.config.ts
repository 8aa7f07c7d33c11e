import { defineConfig } from "vitest/config";

const alias = { "~": `${import.meta.dirname}/app` };
const shared = { setupFiles: ["tests/support/fail-on-console.ts"] };
/**
 * Nothing in a module of ours holds state, and whatever shows something takes it off the page again: read once for all
 * files of a worker, with one page, it takes a quarter less time, and a fifth where there is a page.
 */
const readOnce = { ...shared, isolate: false };
/** One file at a time: where all projects are asked for, each of these has a place of its own in their order. */
const inBrowser = {
  isolate: false,
  setupFiles: ["tests/support/close-browser.ts"],
  globalSetup: "tests/support/running-server.ts",
  fileParallelism: false,
  // On a shared machine a browser may be late once; what fails twice is broken.
  retry: process.env["CI"] === "true" ? 1 : 0,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** Journeys in which nothing is about time and nobody waits for somebody else: they may run beside the other checks. */
const unhurried = [
  "district",
  "editor-checks",
  "attachments",
  "first-run",
  "hand-in",
  "joining",
  "keyboard",
  "large-letters",
  "layout",
  "needs-exchange",
  "partnership-documents",
  "refused",
  "rehearsal",
  "rules-agree",
  "sizes",
  "unsent",
  "workshop-desk",
].map((name) => `tests/e2e/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...readOnce,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/database/**", "**/node_modules/**"],
          // Two cores, shared with the other checks.
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...readOnce,
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          globalSetup: "tests/support/embedded-database.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        esbuild: { jsx: "automatic" },
        test: { ...readOnce, name: "component", include: ["tests/**/*.test.tsx"], environment: "jsdom" },
      },
      {
        resolve: { alias },
        test: {
          ...inBrowser,
          name: "e2e",
          sequence: { groupOrder: 1 },
          include: ["tests/e2e/**/*.test.ts"],
          exclude: [...unhurried, "tests/e2e/pages.test.ts", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        test: { ...inBrowser, name: "unhurried", sequence: { groupOrder: 2 }, include: unhurried },
      },
      {
        // Every page in every state: nothing of it is about time, and it may run beside the other checks.
        resolve: { alias },
        test: {
          ...inBrowser,
          name: "pages",
          sequence: { groupOrder: 3 },
          include: ["tests/e2e/pages.test.ts"],
        },
      },
    ],
  },
});
