import { expect, test } from "vitest";
import { openContext } from "../support/browser";
import { runOfflineJourney } from "../support/offline-journey";
import { startExample } from "../support/running-server";

test("what is typed without a line is counted, survives a reload, and arrives once", async () => {
  const report = await runOfflineJourney({ awayMs: 2_000, openContext, startServer: startExample });
  expect(report).toMatchObject({
    wrongCounts: [],
    asksBeforeLeaving: true,
    missingAfterReload: [],
    lost: [],
    doubled: [],
  });
});
