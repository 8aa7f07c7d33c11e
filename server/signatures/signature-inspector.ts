import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { signedFileSchema } from "~/domain/partnership/signed-file";
import type { Services } from "~/services.server";

type SignatureInspector = Services["signatures"];
type FileToInspect = Parameters<SignatureInspector["inspect"]>[0];

export interface SignatureInspectorOptions {
  readonly log: { readonly warn: (details: object, message: string) => void };
  /** A file that takes longer to look into is given up. */
  readonly timeLimitMs?: number;
  /** The program of the child; only tests have another one. */
  readonly childFile?: string;
}

/** One child per file, one file at a time: what one file does to its child no other file feels. */
export function createSignatureInspector(options: SignatureInspectorOptions): SignatureInspector {
  const { log, timeLimitMs = 15_000, childFile = findChildFile() } = options;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    inspect(file) {
      const result = queue.then(async () => {
        const answer = await ask(childFile, file, timeLimitMs);
        if (answer.status === "done") return signedFileSchema.parse(answer.findings);
        log.warn({ detail: answer.detail }, "a signed file could not be looked into");
        return null;
      });
      queue = result.catch(() => undefined);
      return result;
    },
  };
}

type Answer =
  | { readonly status: "done"; readonly findings: unknown }
  | { readonly status: "failed"; readonly detail: string };

function ask(childFile: string, file: FileToInspect, timeLimitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const child = fork(childFile, [], {
      // Neither the loader nor the secrets of this process.
      execArgv: ["--max-old-space-size=256"],
      env: { NODE_ENV: "production", TZ: "UTC" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on("error", () => undefined);
      child.kill("SIGKILL");
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ status: "failed", detail: "too slow" }), timeLimitMs);
    child.on("message", (message) => settle(isAnswer(message) ? message : unreadable));
    child.on("exit", () => settle({ status: "failed", detail: "the child ended" }));
    child.on("error", (error) => settle({ status: "failed", detail: error.message }));
    child.send(file, (error) => error && settle({ status: "failed", detail: error.message }));
  });
}

const unreadable: Answer = { status: "failed", detail: "the child gave no answer" };

function isAnswer(message: unknown): message is Answer {
  return (
    typeof message === "object" &&
    message !== null &&
    "status" in message &&
    (message.status === "done" || message.status === "failed")
  );
}

/** The child is never bundled: it stays in its folder, which is above or beside wherever this code runs. */
function findChildFile(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, "server/signatures/inspect-child.mjs");
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error("server/signatures/inspect-child.mjs is missing");
  }
}
