import { expect, test, vi } from "vitest";
import { Connection } from "../../../server/collab/connection/connection.ts";
import { limits as standardLimits } from "../../../server/collab/limits.ts";
import { Outbox } from "../../../server/collab/room/outbox.ts";
import { FakeSocket } from "../../support/fake-socket.ts";
import { buildMember } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

test("[SYN-14] what cannot be merged when its window ends is told of, and does not end the process", async () => {
  const limits = { ...standardLimits, mergeFromReaders: 1, mergeMsPerReader: 5 };
  const reader = new Connection(new FakeSocket(), { member: buildMember(), canWrite: true }, limits);
  const onFailed = vi.fn();
  const outbox = new Outbox(new Set([reader]), limits, onFailed);
  const unreadable = Uint8Array.of(1, 200, 200);
  outbox.add([unreadable, unreadable], [], [null, null]);
  await until(() => expect(onFailed).toHaveBeenCalledOnce());
});
