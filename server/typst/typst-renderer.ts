import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Services } from "~/services.server";
import { TypstError } from "./typst-error";

type PdfRenderer = Services["pdfRenderer"];
type PdfJob = Parameters<PdfRenderer["render"]>[0];

export interface TypstRendererOptions {
  readonly log: { readonly warn: (details: object, message: string) => void };
  /** A job that takes longer is killed. */
  readonly timeLimitMs?: number;
  /** A child without a job for so long is ended: it holds some 250 MB. */
  readonly idleLimitMs?: number;
  /** The program of the child; only tests have another one. */
  readonly childFile?: string;
}

export interface TypstRenderer extends PdfRenderer {
  /** Ends the child; jobs on their way are refused with `pdf-renderer-closed`. */
  close(): Promise<void>;
}

/** The memory of the compiler grows with every different document, so a child serves only so many. */
const jobsPerChild = 20;
const memoryPerChild = 600 * 1024 * 1024;

/** Renders one job after the other in a child process, which is started by the first job and may be killed. */
export function createTypstRenderer(options: TypstRendererOptions): TypstRenderer {
  const { log, timeLimitMs = 30_000, idleLimitMs = 60_000, childFile = findChildFile() } = options;
  let child: Child | null = null;
  let idleTimer: NodeJS.Timeout | undefined;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();
  const isClosed = () => closed;

  async function run(job: PdfJob): Promise<Uint8Array> {
    if (isClosed()) throw new TypstError("pdf-renderer-closed");
    clearTimeout(idleTimer);
    const current = child?.isSpent() === false ? child : startChild(childFile);
    child = current;
    try {
      return await current.run(job, timeLimitMs);
    } catch (error) {
      if (error instanceof TypstError)
        log.warn({ code: error.code, detail: error.detail }, "a PDF was not rendered");
      throw isClosed() ? new TypstError("pdf-renderer-closed") : error;
    } finally {
      if (current.isSpent()) await current.end();
      else idleTimer = setTimeout(() => void current.end(), idleLimitMs).unref();
    }
  }

  return {
    render(job) {
      const result = queue.then(() => run(job));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      closed = true;
      clearTimeout(idleTimer);
      await child?.end();
      await queue;
    },
  };
}

interface Child {
  run(job: PdfJob, timeLimitMs: number): Promise<Uint8Array>;
  /** It has ended, gave no answer, has served its jobs, or has grown too large. */
  isSpent(): boolean;
  end(): Promise<void>;
}

type Question = Omit<PdfJob, "data"> & { readonly id: number; readonly data: string };

type Answer =
  | { readonly id: number; readonly status: "done"; readonly pdf: Uint8Array; readonly memory: number }
  | { readonly id: number; readonly status: "refused"; readonly detail: string };

function startChild(childFile: string): Child {
  const started = fork(childFile, [], {
    // Neither the loader nor the secrets of this process: the child reads fonts and prints.
    execArgv: ["--max-old-space-size=512"],
    env: { NODE_ENV: "production", TZ: "UTC" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let jobs = 0;
  let memory = 0;
  let isAlive = true;
  let isBroken = false;
  started.once("exit", () => (isAlive = false));
  started.once("error", () => (isAlive = false));

  return {
    async run({ data, ...job }, timeLimitMs) {
      jobs += 1;
      isBroken = true;
      const answer = await ask(started, { ...job, id: jobs, data: JSON.stringify(data) }, timeLimitMs);
      isBroken = false;
      if (answer.status === "refused") throw new TypstError("pdf-refused", answer.detail);
      memory = answer.memory;
      return answer.pdf;
    },
    isSpent: () => !isAlive || isBroken || jobs >= jobsPerChild || memory > memoryPerChild,
    async end() {
      isBroken = true;
      if (!isAlive) return;
      const ended = once(started, "exit");
      started.kill("SIGKILL");
      await ended;
    },
  };
}

/** One question, one answer; after a rejection the child is not asked again, it may still be at work. */
function ask(child: ChildProcess, question: Question, timeLimitMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const handleSilence = () => settle(() => reject(new TypstError("pdf-timeout")));
    const timer = setTimeout(handleSilence, timeLimitMs);
    const handleMessage = (message: unknown) => {
      if (isAnswerTo(question.id, message)) settle(() => resolve(message));
    };
    const handleEnd = () => settle(() => reject(new TypstError("pdf-crashed")));
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      child.off("message", handleMessage).off("exit", handleEnd).off("error", handleEnd);
      finish();
    };
    child.on("message", handleMessage).on("exit", handleEnd).on("error", handleEnd);
    child.send(question, (error) => error && handleEnd());
  });
}

function isAnswerTo(id: number, message: unknown): message is Answer {
  return typeof message === "object" && message !== null && "id" in message && message.id === id;
}

/** The child is never bundled: it stays in its folder, which is above or beside wherever this code runs. */
function findChildFile(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, "server/typst/typst-child.mjs");
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error("server/typst/typst-child.mjs is missing");
  }
}
