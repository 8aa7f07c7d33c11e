import { z } from "zod";
import type { Database } from "~/database/client.server";
import {
  deleteEndedExports,
  deleteOldExports,
  endExport,
  findExportJob,
  joinOrEnterExport,
  keepExportAlive,
  readExportBytes,
  readExportPiece,
} from "~/database/export-jobs.server";
import { storedExportRemarks } from "~/database/stored-export-remarks.server";
import type { ExportedFile, ExportJobs, ExportProgress, ExportState } from "~/services.server";
import { createPieceKeeper } from "./export-pieces.ts";
import type { Log } from "./log.ts";

export interface ExportJobsOptions {
  readonly database: Database;
  readonly log: Pick<Log, "error" | "warn">;
  /** only tests have another one */
  readonly bytesToKeep?: number;
}

const stillAtItEveryMs = 5_000;

/** Makes exports on the node that was asked; how far they are, and their files, are there for all nodes. */
export function createExportJobs({ database, log, bytesToKeep }: ExportJobsOptions): ExportJobs {
  async function carryOut(id: string, key: string, run: Run): Promise<void> {
    const telling = tellHowFar(id);
    try {
      const { bytes, file } = await run(telling.report, id);
      await telling.stop();
      await endExport(database, id, { state: { status: "ready", file } satisfies ExportState, bytes });
    } catch (error) {
      log.error({ err: error, key }, "an export failed");
      await telling.stop();
      const state = { status: "failed", code: codeOf(error) } satisfies ExportState;
      await endExport(database, id, { state, bytes: null });
    }
  }

  /** Steps are told in their order, and that it goes on also during a long one. */
  function tellHowFar(id: string) {
    let progress: ExportProgress = notBegun;
    let told = Promise.resolve();
    const tell = () => {
      const state = { status: "running", progress } satisfies ExportState;
      told = told
        .then(() => keepExportAlive(database, id, state))
        .catch((error: unknown) => log.warn({ err: error }, "nobody was told how far an export is"));
    };
    const timer = setInterval(tell, stillAtItEveryMs).unref();
    return {
      report(next: ExportProgress) {
        progress = next;
        tell();
      },
      stop() {
        clearInterval(timer);
        return told;
      },
    };
  }

  async function start(key: string, run: Run): Promise<string> {
    const state = { status: "running", progress: notBegun } satisfies ExportState;
    const { id, isNew } = await joinOrEnterExport(database, key, state);
    if (isNew) {
      carryOut(id, key, run)
        .then(() => deleteOldExports(database, bytesToKeep))
        .catch((error: unknown) => log.error({ err: error, key }, "an export could not be kept"));
    }
    return id;
  }

  return {
    start: (key, run) =>
      start(key, async (report) => {
        const { bytes, ...about } = await run(report);
        return { bytes, file: { ...about, size: bytes.length } };
      }),
    startInPieces: (key, run) =>
      start(key, async (report, jobId) => {
        await deleteEndedExports(database, key);
        const keeper = createPieceKeeper(database, jobId);
        const about = await run({ report, keep: keeper.keep });
        return { bytes: null, file: { ...about, ...(await keeper.end()), remarks: [] } };
      }),
    async find(jobId) {
      const found = await findExportJob(database, jobId);
      return found && { ...found, ...exportState.parse(found.state) };
    },
    readFile: (jobId) => readExportBytes(database, jobId),
    async *readPieces(jobId) {
      for (let position = 0; ; position++) {
        const bytes = await readExportPiece(database, jobId, position);
        if (bytes === null) return;
        yield bytes;
      }
    },
  };
}

type Run = (
  report: (progress: ExportProgress) => void,
  jobId: string,
) => Promise<{ readonly bytes: Uint8Array | null; readonly file: KeptFile }>;
type KeptFile = Omit<ExportedFile, "bytes"> & { readonly size: number };

const notBegun: ExportProgress = { step: "waiting", done: 0, of: 1 };

const exportState: z.ZodType<ExportState> = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("running"),
    progress: z.object({ step: z.string(), done: z.number(), of: z.number() }),
  }),
  z.object({
    status: z.literal("ready"),
    file: z.object({
      name: z.string(),
      mediaType: z.string(),
      size: z.number(),
      sha256: z.string(),
      remarks: storedExportRemarks,
    }),
  }),
  z.object({ status: z.literal("failed"), code: z.string() }),
]);

/** The errors of the export carry a code of their own; anything else is ours to look into. */
function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "unexpected";
}
