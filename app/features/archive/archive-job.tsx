import { Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import { Note } from "~/ui/note";
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
      return <RunningArchive job={job} workspaceId={workspaceId} />;
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

const askEveryMs = 500;

interface OfStatus<Status extends ArchiveJob["status"]> {
  readonly job: Extract<ArchiveJob, { readonly status: Status }>;
  readonly workspaceId: string;
}

function RunningArchive({ job, workspaceId }: OfStatus<"running">) {
  const words = useTexts(archiveTexts);
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, askEveryMs);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const step = words.steps[job.step] ?? words.working;
  return (
    <Card title={words.working}>
      <div className="body" role="status">
        <Meter label={step} value={job.done} max={job.of} />
        <p className="small above">
          {step}…{" "}
          <noscript>
            <Link to={`/cantieri/${workspaceId}/impostazioni/archivio?lavoro=${job.id}`}>
              {words.refresh}
            </Link>
          </noscript>
        </p>
      </div>
    </Card>
  );
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
