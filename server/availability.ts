import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { beginAvailabilitySpan, continueAvailabilitySpan } from "~/database/availability-spans.server";
import type { Database } from "~/database/client.server";
import { saidEveryMs } from "~/domain/delivery/availability/recorded-span";
import type { Clock, Log } from "~/services.server";

interface AvailabilityOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** of the program */
  readonly version: string;
  readonly log: Pick<Log, "warn">;
}

const lastWordWithinMs = 2_000;

/**
 * Writes down, again and again until the process ends, that it is there and can save: so that it can be shown
 * afterwards when nobody could hand in. To be begun when the process answers people, and to be ended before it stops.
 */
export async function startAvailability(options: AvailabilityOptions): Promise<{ stop(): Promise<void> }> {
  const recorder = createAvailabilityRecorder(options);
  let running: Promise<void> | null = null;
  const say = () => {
    // One word at a time: while the database does not answer there is nothing true to add.
    running ??= recorder
      .say()
      .catch((error: unknown) => options.log.warn({ err: error }, "nothing was recorded of being available"))
      .finally(() => {
        running = null;
      });
    return running;
  };
  await Promise.race([say(), pause(lastWordWithinMs)]);
  const timer = setInterval(() => void say(), saidEveryMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.race([running?.then(say) ?? say(), pause(lastWordWithinMs)]);
    },
  };
}

/** What a process says of itself: one span as long as it says so in time, and another one after a silence. */
export function createAvailabilityRecorder({ database, clock, version }: Omit<AvailabilityOptions, "log">) {
  const nodeId = randomUUID();
  let spanId: string | null = null;
  return {
    nodeId,
    async say(): Promise<void> {
      // Whole seconds, as the record is read: lengths are then what its times say.
      const at = new Date(Math.floor(clock.now().getTime() / 1000) * 1000);
      if (spanId !== null && (await continueAvailabilitySpan(database, spanId, at))) return;
      spanId = await beginAvailabilitySpan(database, { nodeId, version, at });
    },
  };
}
