import { expect, test } from "vitest";
import { createMemoryUpdateStore } from "../../../server/collab/store/memory-update-store.ts";
import { createTestLog } from "../../support/live-room.ts";
import { describeUpdateStore } from "../../support/update-store-contract.ts";

describeUpdateStore("in memory", () => {
  const store = createMemoryUpdateStore(createTestLog());
  return Promise.resolve({
    store,
    workspaceId: "workspace",
    damageSnapshot: async () => {
      const stored = await store.load("workspace", "section/needs");
      stored!.snapshot!.state[0] = 0;
    },
  });
});

test("the store in memory says that it forgets everything", () => {
  const log = createTestLog();
  createMemoryUpdateStore(log);
  expect(log.lines).toMatchObject([{ level: "warn", message: /memory only/i }]);
});
