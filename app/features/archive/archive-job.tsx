import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { ReadyFile } from "~/ui/ready-file";
import { RunningJob } from "~/ui/running-job";
import type { ArchiveJob } from "./archive-data";
import { archiveTexts } from "./archive-texts";

interface ArchiveJobCardProps {
  readonly job: ArchiveJob;
  readonly workspaceId: string;
}

export function ArchiveJobCard({ job, workspaceId }: ArchiveJobCardProps) {
  const words = useTexts(archiveTexts);
  switch (job.status) {
    case "running":
      return (
        <RunningJob
          title={words.working}
          step={words.steps[job.step] ?? words.working}
          done={job.done}
          of={job.of}
          refresh={{
            to: `/cantieri/${workspaceId}/impostazioni/archivio?lavoro=${job.id}`,
            words: words.refresh,
          }}
        />
      );
    case "ready":
      return <ReadyArchive job={job} workspaceId={workspaceId} />;
    case "failed":
      return (
        <Note tone="bad" role="alert">
          <b>{words.failed}</b>
          <p>{words.failedWhat}</p>
        </Note>
      );
    case "gone":
      return (
        <Note tone="warn" role="status">
          <b>{words.gone}</b>
          <p>{words.goneWhat}</p>
        </Note>
      );
  }
}

interface OfStatus<Status extends ArchiveJob["status"]> {
  readonly job: Extract<ArchiveJob, { readonly status: Status }>;
  readonly workspaceId: string;
}

function ReadyArchive({ job, workspaceId }: OfStatus<"ready">) {
  const words = useTexts(archiveTexts);
  const { id, fileName, size, sha256 } = job;
  const { ready: title, download, fingerprint } = words;
  return (
    <ReadyFile
      href={`/cantieri/${workspaceId}/archivi/${id}`}
      {...{ fileName, size, sha256 }}
      words={{ title, download, fingerprint }}
    >
      <p className="xs muted">{words.kept}</p>
    </ReadyFile>
  );
}
