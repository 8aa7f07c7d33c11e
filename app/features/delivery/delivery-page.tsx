import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { AttachmentsCard } from "./attachments-card";
import { AvailabilityLink } from "./availability-link";
import type { DeliveryData } from "./delivery-data";
import { JobCard } from "./job-card";
import { FreezesCard } from "./freezes-card";
import { RehearsalCard } from "./rehearsal-card";
import { HandInSteps } from "./hand-in-steps";
import { SubmissionNote } from "./submission-note";
import { SignOffsCard } from "./sign-offs/sign-offs-card";
import { DifferencesLink, NextStageCard } from "./next-stage-card";
import { StageCard } from "./stage-card";
import { texts } from "./texts";

/** The files of the application: what is missing, what can be made, what was made. */
export function DeliveryPage({ delivery }: { readonly delivery: DeliveryData }) {
  const words = useTexts(texts);
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PageHead
        title={words.title}
        crumbs={{
          label: words.trail,
          trail: [{ to: `/cantieri/${delivery.workspaceId}`, words: delivery.title }],
        }}
        facts={delivery.stage.obstacles ? words.facts : words.factsFrozen}
      />
      <div className="split">
        <div className="stack">
          <StageParts delivery={delivery} />
          <ExportCard kind="draft" isOpen={delivery.rights.draft} isFirst={!delivery.rights.application} />
          <JobOf kind="draft" delivery={delivery} />
        </div>
        <div className="stack">
          <SignOffsCard count={delivery.signOffs} workspaceId={delivery.workspaceId} />
          {delivery.stage.obstacles && <ChecksCard delivery={delivery} />}
          <AttachmentsCard summary={delivery.attachments} workspaceId={delivery.workspaceId} />
          {delivery.next && <NextStageCard next={delivery.next} workspaceId={delivery.workspaceId} />}
          {delivery.isLater && <DifferencesLink workspaceId={delivery.workspaceId} />}
          <Rehearsal delivery={delivery} />
          <FreezesCard freezes={delivery.stage.freezes} />
          {delivery.rights.availability && <AvailabilityLink workspaceId={delivery.workspaceId} />}
        </div>
      </div>
    </main>
  );
}

/** For whom there is something to do about it; a rehearsal itself has none. */
function Rehearsal({ delivery: { rehearsal, workspaceId } }: { readonly delivery: DeliveryData }) {
  if (rehearsal === null || (rehearsal.open === null && !rehearsal.mayStart)) return null;
  return <RehearsalCard rehearsal={rehearsal} workspaceId={workspaceId} />;
}

/** What stands in the way of the freeze and the files of now; once it is frozen, the way to the receipt. */
function StageParts({ delivery }: { readonly delivery: DeliveryData }) {
  const { stage, handIn, submission, workspaceId, rights } = delivery;
  const [freeze] = stage.freezes;
  const to = `/cantieri/${workspaceId}/consegna`;
  const isMaking = delivery.job?.kind === "application";
  const job = isMaking ? <JobOf kind="application" delivery={delivery} /> : null;
  if (handIn !== null && freeze)
    return <HandInSteps {...{ freeze, handIn, submission, to, job }} mayUnfreeze={stage.mayUnfreeze} />;
  return (
    <>
      {submission && <SubmissionNote submission={submission} to={to} />}
      <StageCard stage={stage} workspaceId={workspaceId} />
      <ExportCard kind="application" isOpen={rights.application} isFirst />
      {job}
    </>
  );
}

interface JobOfProps {
  readonly kind: "draft" | "application";
  readonly delivery: DeliveryData;
}

/** Below the button that began it, which stays where it is and keeps the focus in sight. */
function JobOf({ kind, delivery }: JobOfProps) {
  const { job } = delivery;
  const place = useRef<HTMLDivElement>(null);
  const status = job?.kind === kind ? job.status : null;
  useEffect(() => {
    if (status !== null) place.current?.scrollIntoView({ block: "nearest" });
  }, [status]);
  if (job?.kind !== kind) return null;
  return (
    <div ref={place} className="job">
      <JobCard job={job} delivery={delivery} />
    </div>
  );
}

interface ExportCardProps {
  readonly kind: "draft" | "application";
  readonly isOpen: boolean;
  readonly isFirst: boolean;
}

function ExportCard({ kind, isOpen, isFirst }: ExportCardProps) {
  const words = useTexts(texts);
  const isApplication = kind === "application";
  return (
    <Card title={isApplication ? words.application : words.draft}>
      <div className="body">
        <p className="muted">{isApplication ? words.applicationWhat : words.draftWhat}</p>
        {isOpen ? (
          <Form method="post" preventScrollReset className="acts above">
            <Button
              look={isFirst ? "primary" : "outline"}
              icon={isApplication ? "file-signed" : "file"}
              name="kind"
              value={kind}
            >
              {isApplication ? words.applicationAct : words.draftAct}
            </Button>
          </Form>
        ) : (
          <p className="above small">
            <Icon name="lock" size="small" /> {isApplication ? words.applicationNo : words.draftNo}
          </p>
        )}
      </div>
    </Card>
  );
}

function ChecksCard({ delivery }: { readonly delivery: DeliveryData }) {
  const words = useTexts(texts);
  const { sections, workspaceId } = delivery;
  const unfinished = sections.filter(({ characters, status }) => characters > 0 && status !== "written");
  if (unfinished.length === 0) return null;
  return (
    <Card title={words.checks} pattern="pending">
      <div className="body">
        <section>
          <h3 className="warn">
            <Icon name="warning-circle" size="small" /> {words.notWritten(unfinished.length)}
          </h3>
          <ul>
            {unfinished.map(({ id, title: section }) => (
              <li key={id}>
                <Link to={`/cantieri/${workspaceId}/proposta/${id}`}>{section}</Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Card>
  );
}
