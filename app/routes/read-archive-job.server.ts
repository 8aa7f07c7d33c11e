import { findArchive } from "~/commands/archive/start-archive.server";
import { formatCount } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import type { ArchiveJob } from "~/features/archive/archive-data";
import type { Services } from "~/services.server";

interface Asked {
  readonly workspaceId: string;
  readonly jobId: string;
  readonly language: Language;
}

export async function readArchiveJob(
  services: Pick<Services, "exports">,
  { workspaceId, jobId: id, language }: Asked,
): Promise<ArchiveJob> {
  const job = await findArchive(services, workspaceId, id);
  switch (job?.status) {
    case undefined:
      return { id, status: "gone" };
    case "running":
      return { id, status: "running", ...job.progress };
    case "failed":
      return { id, status: "failed" };
    case "ready": {
      const { name: fileName, size, sha256 } = job.file;
      return {
        id,
        status: "ready",
        fileName,
        sha256,
        size: `${formatCount(language, Math.ceil(size / 1000))} kB`,
      };
    }
  }
}
