import { formatCount } from "~/domain/wording/format-number";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { ReadyFile } from "~/ui/ready-file";
import { RunningJob } from "~/ui/running-job";
import type { DeliveryData, DeliveryJob } from "./delivery-data";
import { needsPart } from "~/domain/needs/needs-part";
import { indicatorsPart } from "~/domain/territory/indicators-part";
import { texts } from "./texts";

interface JobCardProps {
  readonly job: DeliveryJob;
  readonly delivery: DeliveryData;
}

/** An export from its first step to the file. */
export function JobCard({ job, delivery }: JobCardProps) {
  const words = useTexts(texts);
  switch (job.status) {
    case "running":
      return (
        <RunningJob
          title={words.working}
          step={words.steps[job.step] ?? words.working}
          done={job.done}
          of={job.of}
          aside={<span className="muted small num">{words.progress(job.done, job.of)}</span>}
          refresh={{
            to: `/cantieri/${delivery.workspaceId}/consegna?lavoro=${job.id}`,
            words: words.refresh,
          }}
        />
      );
    case "ready":
      return <ReadyJob job={job} delivery={delivery} />;
    case "failed":
      return (
        <Note tone="bad" role="alert">
          <b>{words.failed}</b>
          <p>{job.code === "section-under-repair" ? words.failedRepair : words.failedWhat}</p>
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

type Ready = Extract<DeliveryJob, { readonly status: "ready" }>;

function ReadyJob({ job, delivery }: { readonly job: Ready; readonly delivery: DeliveryData }) {
  const words = useTexts(texts);
  const { id, fileName, bytes, sha256 } = job;
  const { ready: title, download, fingerprint } = words;
  return (
    <ReadyFile
      href={`/cantieri/${delivery.workspaceId}/esportazioni/${id}`}
      {...{ fileName, sha256 }}
      size={sizeInWords(bytes, delivery)}
      words={{ title, download, fingerprint }}
    >
      <p className="xs muted">
        {words.fingerprintWhat} {words.again}
      </p>
      <Remarks job={job} delivery={delivery} />
    </ReadyFile>
  );
}

function Remarks({ job, delivery }: { readonly job: Ready; readonly delivery: DeliveryData }) {
  const words = useTexts(texts);
  if (job.remarks.length === 0) return null;
  const parts: Readonly<Record<string, string>> = {
    [needsPart]: words.needsPart,
    [indicatorsPart]: words.indicatorsPart,
  };
  const titleOf = (id: string) =>
    delivery.sections.find((section) => section.id === id)?.title ?? parts[id] ?? words.titlePage;
  return (
    <div className="above">
      <Note tone="warn">
        <b>{words.remarks}</b>
        <ul>
          {job.remarks.map(({ kind, where, what, times }) => (
            <li key={`${kind}-${where}-${what}`}>
              {kind === "replaced-character"
                ? words.replaced(what, titleOf(where), times)
                : words.leftOut(what, titleOf(where))}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

function sizeInWords(bytes: number, { language }: DeliveryData): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return `${formatCount(language, kilobytes)} kB`;
}
