import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
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
  return (
    <Card title={words.ready} aside={<span className="muted small">{job.size}</span>}>
      <div className="body" role="status">
        <p className="acts">
          <a className="btn p" href={`/cantieri/${workspaceId}/archivi/${job.id}`} download={job.fileName}>
            <Icon name="download" /> {words.download}
          </a>
          <span className="small muted break">{job.fileName}</span>
        </p>
        <p className="small above">
          {words.fingerprint}: <code className="hash">{job.sha256}</code>
        </p>
        <p className="xs muted">{words.kept}</p>
      </div>
    </Card>
  );
}
