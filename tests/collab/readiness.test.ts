import { expect, test } from "vitest";
import { createReadiness } from "~/collab/readiness";

test("[SAVE-4] a text is shown once the server has sent all of it", () => {
  const readiness = createReadiness();
  expect(readiness.status.getSnapshot().status).toBe("loading");
  readiness.synced();
  expect(readiness.status.getSnapshot()).toEqual({ status: "ready", localCopy: false });
});

test("[SAVE-4] without the server a complete copy of an earlier visit is shown", async () => {
  const readiness = createReadiness();
  readiness.copyOpened("complete");
  readiness.unreachable();
  await readiness.whenReady;
  expect(readiness.status.getSnapshot()).toEqual({ status: "ready", localCopy: true });
});

test.each(["none", "incomplete"] as const)(
  "[SAVE-4] without the server, and with a copy that is %s, no empty text is shown",
  (copy) => {
    const readiness = createReadiness();
    readiness.copyOpened(copy);
    readiness.unreachable();
    expect(readiness.status.getSnapshot()).toEqual({ status: "unavailable" });
    readiness.synced();
    expect(readiness.status.getSnapshot().status).toBe("ready");
  },
);

test("[SAVE-3] a refusal before the text was there is shown instead of it; afterwards the text stays readable", () => {
  const [before, after] = [createReadiness(), createReadiness()];
  before.refused(4403);
  expect(before.status.getSnapshot()).toEqual({ status: "refused", code: 4403 });
  after.synced();
  after.refused(4403);
  expect(after.status.getSnapshot().status).toBe("ready");
});

test("a local copy that can no longer be written is no longer promised", () => {
  const readiness = createReadiness();
  readiness.copyOpened("complete");
  readiness.synced();
  readiness.copyFailed();
  expect(readiness.status.getSnapshot()).toEqual({ status: "ready", localCopy: false });
});
