import type { Bus } from "../bus/bus.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Place } from "./wire/place.ts";

/** What the live server tells others. A mistake of theirs may end no line and, thrown in a timer or at a closing socket, not the process. */
export interface Hooks {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly bus: Bus;
  readonly onPresence: (workspaceId: string) => void;
  readonly onWritten: (place: Place) => void;
  readonly onLate: (place: Place) => void;
}

export function guardHooks({ log: given, metrics, bus, onPresence, onWritten, onLate }: Hooks): Hooks {
  const log = guardLog(given);
  const guard = <Told extends readonly unknown[]>(what: string, tell: (...told: Told) => void) => {
    return (...told: Told): void => {
      try {
        tell(...told);
      } catch (error) {
        log.error({ err: error }, `${what} could not be told`);
      }
    };
  };
  return {
    log,
    metrics: {
      committed: guard("a commit", metrics.committed),
      acknowledged: guard("an acknowledgement", metrics.acknowledged),
      refused: guard("a refusal", metrics.refused),
    },
    // The rest is asked, and whoever asks must know that there is no answer.
    bus: { ...bus, publish: guard("another node", (...said) => bus.publish(...said)) },
    onPresence: guard("who is present", onPresence),
    onWritten: guard("what was written", onWritten),
    onLate: guard("what came late", onLate),
  };
}

/** There is nobody left to tell that the log cannot be written. */
function guardLog(log: Log): Log {
  const guard = (level: keyof Log) => (fields: object, message: string) => {
    try {
      log[level](fields, message);
    } catch {
      return;
    }
  };
  return { info: guard("info"), warn: guard("warn"), error: guard("error") };
}
