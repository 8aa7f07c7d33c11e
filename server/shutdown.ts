import type { Log } from "./log.ts";

type Step = () => unknown;

export interface Shutdown {
  /** Something to take down again; what was brought up last goes first. */
  add(step: Step): void;
  /** It has begun: what fails from now on fails because of it. */
  isEnding(): boolean;
  /** Takes everything down and ends the process. */
  end(code: number): Promise<void>;
}

const graceMs = 15_000;
/** A terminal sends Ctrl-C to every process in it, and some of them pass it on: that is still the first one. */
const secondSignalAfterMs = 800;

/** Ends the process in order on SIGINT and SIGTERM; at once on a second one. */
export function createShutdown(log: Log): Shutdown {
  const steps: Step[] = [];
  let askedAt: number | null = null;

  async function end(code: number): Promise<void> {
    if (askedAt !== null) return;
    askedAt = performance.now();
    setTimeout(() => {
      log.error({ graceMs }, "closing took too long");
      process.exit(code === 0 ? 1 : code);
    }, graceMs).unref();
    for (const step of steps.reverse()) await carryOut(step, log);
    process.exit(code);
  }

  const handleSignal = () => {
    if (askedAt === null) void end(0);
    else if (performance.now() - askedAt > secondSignalAfterMs) process.exit(130);
  };
  process.on("SIGINT", handleSignal);
  process.on("SIGTERM", handleSignal);
  process.on("unhandledRejection", (error) =>
    log.error({ err: error }, "a promise was rejected and nobody knew"),
  );
  process.on("uncaughtException", (error) => {
    // Nobody knows what it left half done: what is acknowledged is stored, so ending loses nothing.
    log.fatal({ err: error }, "an error that nobody caught: the process ends");
    void end(1);
  });
  return { add: (step) => void steps.push(step), isEnding: () => askedAt !== null, end };
}

/** One step that fails must not keep the others, above all the database, from closing. */
async function carryOut(step: Step, log: Log): Promise<void> {
  try {
    await step();
  } catch (error) {
    log.error({ err: error }, "closing was not complete");
  }
}
