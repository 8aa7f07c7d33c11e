import type { Bus } from "../../bus/bus.ts";
import type { Whose } from "./admission.ts";
import type { Log } from "../log.ts";
import type { RightsLog } from "./rights-log.ts";

export interface RightsWatch {
  /** the last loss of a right this node has acted on: an append that finds a later one is not made */
  readonly epoch: number;
  /** Tells of every right that is lost from now on. */
  onLoss(listener: (whose: Whose) => void): void;
  /** Acts on what has changed since. Rejects when that cannot be known. */
  refresh(): Promise<void>;
  /** Has this node and all others look now. */
  announce(): void;
  stop(): void;
}

const channel = "rights";
/** Without a word from the others: rights that go are acted on within 2 s whatever happens to the bus. */
const lookEveryMs = 1_000;

export function createRightsWatch(dependencies: {
  readonly rights: RightsLog;
  readonly bus: Bus;
  readonly log: Log;
}): RightsWatch {
  const { rights, bus, log } = dependencies;
  const listeners: ((whose: Whose) => void)[] = [];
  let epoch: number | null = null;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    const found = await rights.since(epoch);
    const lost: readonly Whose[] = found.isIncomplete ? ["everyone"] : found.changes;
    for (const whose of lost) for (const listener of listeners) listener(whose);
    epoch = found.epoch;
  }

  /** One look at a time; whoever asks during one needs a look that begins later. */
  async function refresh(): Promise<void> {
    await looking?.catch(() => undefined);
    looking ??= look().finally(() => (looking = null));
    await looking;
  }

  function lookSoon(): void {
    refresh().catch((error: unknown) => log.warn({ err: error }, "lost rights could not be looked up"));
  }

  lookSoon();
  const timer = setInterval(lookSoon, lookEveryMs);
  timer.unref();
  const unsubscribe = bus.subscribe(channel, lookSoon);
  return {
    get epoch() {
      return epoch ?? -1;
    },
    onLoss: (listener) => void listeners.push(listener),
    refresh,
    announce() {
      lookSoon();
      bus.publish(channel, new Uint8Array());
    },
    stop() {
      clearInterval(timer);
      unsubscribe();
    },
  };
}
