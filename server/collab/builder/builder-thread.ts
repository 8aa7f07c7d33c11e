import type { Worker } from "node:worker_threads";
import { BuilderError, type BuilderFailure } from "./builder-error.ts";
import type { Answer, Question } from "./tasks.ts";

/** One worker thread, doing one task at a time. Once spent it is not used again. */
export interface BuilderThread {
  /** Rejects with a `BuilderError` when there is no answer. */
  run(question: Question, timeLimitMs: number): Promise<Answer>;
  isSpent(): boolean;
  end(): Promise<void>;
}

/** Loading its program is not the task's time; from the source, on a busy machine, it may take seconds. */
const startUpMs = 15_000;

export function createThread(worker: Worker): BuilderThread {
  let isSpent = false;
  let isReady = false;
  let asked: Asked | null = null;

  function fail(failure: BuilderFailure, reason: string): void {
    isSpent = true;
    asked?.fail(new BuilderError(failure, reason));
    void worker.terminate();
  }

  function handleEnd(reason: string): void {
    // One that never came up says nothing of the document it was given.
    fail(isReady ? "died" : "not-started", reason);
  }

  function startClock(limitMs: number): NodeJS.Timeout {
    const handleSilence = () => fail("overran", `no answer within ${limitMs} ms`);
    const handleNoStart = () => fail("not-started", `no worker within ${startUpMs} ms`);
    return isReady ? setTimeout(handleSilence, limitMs) : setTimeout(handleNoStart, startUpMs);
  }

  worker.on("message", (message: Answer | "ready") => {
    if (message !== "ready") asked?.answer(message);
    else {
      isReady = true;
      asked?.restartClock();
    }
  });
  worker.on("error", (error: Error) => handleEnd(error.message));
  worker.on("exit", () => handleEnd("the worker ended"));
  // Nobody waits for an idle worker when the process ends.
  worker.unref();

  return {
    async run(question, limitMs) {
      let clock = startClock(limitMs);
      const restartClock = () => {
        clearTimeout(clock);
        clock = startClock(limitMs);
      };
      try {
        return await new Promise<Answer>((answer, fail) => {
          asked = { answer, fail, restartClock };
          worker.postMessage(question, buffersOf(question));
        });
      } finally {
        asked = null;
        clearTimeout(clock);
      }
    },
    isSpent: () => isSpent,
    async end() {
      fail("closed", "the server closes");
      await worker.terminate();
    },
  };
}

interface Asked {
  answer(answer: Answer): void;
  fail(error: BuilderError): void;
  restartClock(): void;
}

/** The bytes were copied for the worker alone, see `copyInput`: they are handed over, not copied again. */
function buffersOf({ input }: Question): ArrayBuffer[] {
  return Object.values(input)
    .flat()
    .flatMap((value: unknown) => (value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []));
}
