import { setTimeout as pause } from "node:timers/promises";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import type { Failure, Faults } from "./orders.ts";

/** A store that fails as `faults` says at the moment it is asked. */
export function createFaultyStore(store: UpdateStore, faults: () => Faults): UpdateStore {
  return {
    ...store,
    load: (...place) => failAs(faults().load, () => later(faults().loadDelayMs, () => store.load(...place))),
    append: (batch) =>
      failAs(faults().append, () => later(faults().commitDelayMs, () => store.append(batch))),
    readSince: (...asked) => failAs(faults().readSince, () => store.readSince(...asked)),
    lastSeqs: (ids) => failAs(faults().lastSeqs, () => store.lastSeqs(ids)),
    quarantine: (...asked) => failAs(faults().quarantine, () => store.quarantine(...asked)),
    saveSnapshot: (...snapshot) => failAs(faults().saveSnapshot, () => store.saveSnapshot(...snapshot)),
  };
}

/** Does what it is given, or fails in the way that is asked for. */
export function failAs<Result>(failure: Failure, work: () => Promise<Result>): Promise<Result> {
  switch (failure) {
    case "none":
      return work();
    case "throws":
      throw new Error("thrown on purpose");
    case "rejects":
      return pause(1).then(() => Promise.reject(new Error("rejected on purpose")));
    case "hangs":
      return new Promise(() => undefined);
  }
}

async function later<Result>(ms: number, work: () => Promise<Result>): Promise<Result> {
  if (ms > 0) await pause(ms);
  return work();
}
