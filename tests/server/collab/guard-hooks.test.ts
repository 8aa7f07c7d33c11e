import { expect, test, vi } from "vitest";
import { createLocalBus } from "../../../server/bus/local-bus.ts";
import { guardHooks } from "../../../server/collab/guard-hooks.ts";

const fail = () => {
  throw new Error("a mistake of theirs");
};
const failing = {
  metrics: { committed: fail, acknowledged: fail, refused: fail },
  bus: { ...createLocalBus(), publish: fail },
  onPresence: fail,
  onWritten: fail,
  onLate: fail,
};

test("[SYN-15] who is only told may throw: it is written down, and nobody else hears of it", () => {
  const error = vi.fn();
  const { metrics, bus, onPresence, onWritten, onLate } = guardHooks({
    ...failing,
    log: { info: fail, warn: fail, error },
  });
  metrics.committed(1);
  metrics.acknowledged(1);
  metrics.refused(4400);
  bus.publish("document/1", new Uint8Array());
  onPresence("workspace");
  onWritten({ workspaceId: "workspace", name: "partner/o1" });
  onLate({ workspaceId: "workspace", name: "partner/o1" });
  expect(error).toHaveBeenCalledTimes(7);
});

test("[SYN-15] a log that throws too changes nothing", () => {
  const { onPresence, log } = guardHooks({ ...failing, log: { info: fail, warn: fail, error: fail } });
  onPresence("workspace");
  log.info({}, "something");
});
