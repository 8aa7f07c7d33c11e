import { randomUUID } from "node:crypto";
import type { Clock, ExportedFile, ExportJob, ExportJobs, ExportProgress, Log } from "~/services.server";

export interface ExportJobsOptions {
  readonly clock: Clock;
  readonly log: Pick<Log, "error">;
  /** A finished job is kept so long after it ended. */
  readonly keepMs?: number;
  /** The files of finished jobs take no more memory than this; the oldest go first. */
  readonly keepBytes?: number;
}

/** Runs exports and keeps their files in memory for a while: long enough to fetch, and to fetch again. */
export function createExportJobs(options: ExportJobsOptions): ExportJobs {
  const { clock, log, keepMs = 15 * 60_000, keepBytes = 128 * 1024 * 1024 } = options;
  const jobs = new Map<string, ExportJob>();
  const endedAt = new Map<string, number>();

  async function carryOut(job: ExportJob, run: Run): Promise<void> {
    const { id, key, startedAt } = job;
    const head = { id, key, startedAt };
    try {
      const file = await run((progress) => void jobs.set(id, { ...head, status: "running", progress }));
      jobs.set(id, { ...head, status: "ready", file });
    } catch (error) {
      log.error({ err: error, key }, "an export failed");
      jobs.set(id, { ...head, status: "failed", code: codeOf(error) });
    }
    endedAt.set(id, clock.now().getTime());
    forgetOld();
  }

  function forgetOld(): void {
    const oldest = clock.now().getTime() - keepMs;
    for (const [id, at] of endedAt) {
      if (at > oldest && bytesKept(jobs) <= keepBytes) return;
      endedAt.delete(id);
      jobs.delete(id);
    }
  }

  return {
    start(key, run) {
      forgetOld();
      const running = [...jobs.values()].find((job) => job.key === key && job.status === "running");
      if (running !== undefined) return running.id;
      const progress = { step: "waiting", done: 0, of: 1 };
      const job: ExportJob = { id: randomUUID(), key, startedAt: clock.now(), status: "running", progress };
      jobs.set(job.id, job);
      void carryOut(job, run);
      return job.id;
    },
    find(jobId) {
      forgetOld();
      return jobs.get(jobId) ?? null;
    },
  };
}

type Run = (report: (progress: ExportProgress) => void) => Promise<ExportedFile>;

function bytesKept(jobs: ReadonlyMap<string, ExportJob>): number {
  return [...jobs.values()].reduce(
    (sum, job) => sum + (job.status === "ready" ? job.file.bytes.length : 0),
    0,
  );
}

/** The errors of the export carry a code of their own; anything else is ours to look into. */
function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "unexpected";
}
