import type { Worker } from "node:worker_threads";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { BuilderError } from "./builder-error.ts";
import { type BuilderThread, createThread } from "./builder-thread.ts";
import { startWorker } from "./start-worker.ts";
import type { Answer, Question, TaskName, Tasks } from "./tasks.ts";

/** Builds documents in worker threads, which may be killed: the thread that serves people never waits for one. */
export interface Builder {
  /** Rejects with a `BuilderError`. */
  run<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]["input"],
    timeLimitMs?: number,
  ): Promise<Tasks[Name]["output"]>;
  close(): Promise<void>;
}

export interface BuilderOptions {
  readonly log: Log;
  readonly limits: Pick<Limits, "builderThreads" | "builderTaskMs" | "builderMemoryMb">;
  /** only tests have another one */
  readonly start?: (memoryMb: number) => Worker;
}

interface Job {
  readonly question: Question;
  readonly timeLimitMs: number;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

export function createBuilder(options: BuilderOptions): Builder {
  const { log, limits, start = startWorker } = options;
  const waiting: Job[] = [];
  const busy = new Set<BuilderThread>();
  const idle: BuilderThread[] = [];
  let asked = 0;
  let isClosed = false;

  function workOff(): void {
    while (busy.size < limits.builderThreads) {
      const job = waiting.shift();
      if (job === undefined) return;
      void runOn(takeThread(), job);
    }
  }

  function takeThread(): BuilderThread {
    for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) {
      if (!thread.isSpent()) return thread;
    }
    return createThread(start(limits.builderMemoryMb));
  }

  async function runOn(thread: BuilderThread, job: Job): Promise<void> {
    busy.add(thread);
    const { name } = job.question;
    try {
      job.resolve(await thread.run(job.question, job.timeLimitMs));
    } catch (error) {
      if (!isClosed) log.warn({ err: error, task: name }, "a document was not built in a worker");
      job.reject(error);
    }
    busy.delete(thread);
    if (!thread.isSpent()) idle.push(thread);
    workOff();
  }

  function ask(name: TaskName, input: Tasks[TaskName]["input"], limitMs: number): Promise<Answer> {
    if (isClosed) return Promise.reject(new BuilderError("closed", "the server closes"));
    asked++;
    // True by the signature of `run`, which pairs each name with its input.
    const question = { id: asked, name, input: copyInput(input) } as Question;
    return new Promise((resolve, reject) => {
      waiting.push({ question, timeLimitMs: limitMs, resolve, reject });
      workOff();
    });
  }

  return {
    async run<Name extends TaskName>(
      name: Name,
      input: Tasks[Name]["input"],
      limitMs = limits.builderTaskMs,
    ) {
      const answer = await ask(name, input, limitMs);
      if (answer.status === "threw") throw new BuilderError("threw", answer.reason);
      return answer.output; // the worker answers the task it was given
    },
    async close() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(new BuilderError("closed", "the server closes"));
      await Promise.all([...busy, ...idle].map((thread) => thread.end()));
    },
  };
}

/** Bytes often are views of a larger buffer that others use: the worker gets its own. */
function copyInput(input: Tasks[TaskName]["input"]): object {
  const copies = Object.entries(input).map(([key, value]: [string, unknown]) => [key, copyBytes(value)]);
  return Object.fromEntries(copies) as object;
}

function copyBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  return Array.isArray(value) ? value.map(copyBytes) : value;
}
