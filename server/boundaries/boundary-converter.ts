import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { boundaryReading, type BoundaryReading } from "~/domain/territory/boundaries/boundary-reading";
import { italianRegions } from "~/domain/territory/italian-regions";
import type { BoundaryConverter, FileOfBoundaries } from "~/services.server";

export interface BoundaryConverterOptions {
  readonly log: { readonly warn: (details: object, message: string) => void };
  /** A file that takes longer is given up. */
  readonly timeLimitMs?: number;
  /** The program of the child; only tests have another one. */
  readonly childFile?: string;
}

/** One child per file, one file at a time: each may need a gigabyte. */
export function createBoundaryConverter(options: BoundaryConverterOptions): BoundaryConverter {
  const { log, timeLimitMs = 60_000, childFile = findChildFile() } = options;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    convert(file) {
      const result = queue.then(async (): Promise<BoundaryReading> => {
        const answer = await ask(childFile, file, timeLimitMs);
        const reading = boundaryReading.safeParse(answer);
        if (reading.success) return reading.data;
        log.warn({ detail: detailOf(answer) }, "a file of boundaries could not be read");
        return { status: "refused", code: "given-up", found: "" };
      });
      queue = result.catch(() => undefined);
      return result;
    },
  };
}

function ask(childFile: string, file: FileOfBoundaries, timeLimitMs: number): Promise<unknown> {
  return new Promise((resolve) => {
    const child = fork(childFile, [], {
      // Neither the loader nor the secrets of this process.
      execArgv: ["--max-old-space-size=1024"],
      env: { NODE_ENV: "production", TZ: "UTC" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const settle = (answer: unknown) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on("error", () => undefined);
      child.kill("SIGKILL");
      resolve(answer);
    };
    const timer = setTimeout(() => settle(failed("too slow")), timeLimitMs);
    child.on("message", settle);
    child.on("exit", () => settle(failed("the child ended")));
    child.on("error", (error) => settle(failed(error.message)));
    child.send({ ...file, provinces }, (error) => error && settle(failed(error.message)));
  });
}

function failed(detail: string) {
  return { status: "failed", detail };
}

function detailOf(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "detail" in answer ? answer.detail : "no answer";
}

/** By the first three digits of the code of a municipality. */
const provinces = Object.fromEntries(
  italianRegions.flatMap(({ code: region, provinces }) =>
    Object.entries(provinces).map(([prefix, letters]) => [prefix, { region, letters }]),
  ),
);

/** The child is never bundled: it stays in its folder, which is above or beside wherever this code runs. */
function findChildFile(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, "server/boundaries/convert-child.mjs");
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error("server/boundaries/convert-child.mjs is missing");
  }
}
