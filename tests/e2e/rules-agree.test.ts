import { expect, test } from "vitest";
import { openContext } from "../support/browser";
import { bundleForBrowser } from "../support/bundle-for-browser";
import { judgePartnerships } from "../support/judge-partnerships";

test("[ELI-1] Node and the browser say the same of a thousand partnerships, to the letter", async () => {
  const { newPage } = await openContext();
  const page = await newPage();
  await page.addScriptTag({
    content: await bundleForBrowser("tests/support/judge-partnerships.ts", "judge"),
  });
  const inBrowser = await page.evaluate<number[]>("judge.judgePartnerships(1000)");
  expect(inBrowser).toEqual(judgePartnerships(1000));
});
