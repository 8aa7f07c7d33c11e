import { exportActions, findExport } from "~/commands/start-export.server";
import { whoMaySignOff } from "~/commands/sign-off/who-may-sign-off.server";
import { requireCall } from "~/calls/index";
import { listSubmissions } from "~/database/submissions.server";
import { nextStage } from "~/domain/call/stages";
import type { Member } from "~/database/members.server";
import type { Workspace } from "~/database/workspaces.server";
import { can } from "~/domain/rights/can";
import type { Language } from "~/domain/wording/language";
import type { DeliveryData, DeliveryJob } from "~/features/delivery/delivery-data";
import type { SignOffCount } from "~/features/delivery/sign-offs/sign-offs-card";
import type { Services } from "~/services.server";
import { readAttachmentsSummary } from "./read-attachments.server";
import type { RequestContext } from "./read-partnership-facts.server";
import { readRehearsal } from "./read-rehearsal.server";
import { readHandIn } from "./read-hand-in.server";
import { readRequestSignOffs } from "./read-request-sign-offs.server";
import { readSections } from "./read-sections.server";
import { requireWorkspace } from "./read-shell.server";
import { readStage } from "./read-stage.server";
import { showSubmission } from "./show-submission.server";

interface Wanted {
  /** the export to follow, if any */
  readonly jobId: string | null;
  readonly language: Language;
}

export async function readDelivery(
  context: RequestContext,
  member: Member,
  { jobId, language }: Wanted,
): Promise<DeliveryData> {
  const { services } = context;
  const workspace = await requireWorkspace(services, member.workspaceId);
  const asked = { workspace, language };
  const actor = { ...member, kind: "member" } as const;
  const resource = { kind: "workspace", workspaceId: workspace.id } as const;
  const rights = {
    draft: can(actor, exportActions.draft, resource),
    application: can(actor, exportActions.application, resource),
    availability: can(actor, "submission.read-availability", resource),
  };
  const [sections, job, submissions, attachments, stage, handIn, signOffs, rehearsal] = await Promise.all([
    readSections(services, workspace, language),
    jobId === null ? null : readJob(services, workspace.id, jobId),
    listSubmissions(services.database, workspace.id),
    readAttachmentsSummary(context, member, asked),
    readStage(context, member, asked),
    readHandIn(services, member, asked),
    countSignOffs(context, member, workspace),
    workspace.rehearsalOfId === null ? readRehearsal(services, member, language) : null,
  ]);
  const submission = submissions.find(({ stageId }) => stageId === workspace.stageId);
  const next = nextStage(requireCall(workspace.callId), workspace.stageId);
  return {
    language,
    workspaceId: workspace.id,
    title: workspace.title,
    ...{ attachments, stage, handIn, signOffs, rehearsal, rights },
    submission: submission ? await showSubmission(services, asked, submission) : null,
    next:
      next && submission
        ? { name: next.name[language], mayOpen: can(actor, "stage.open-next", resource) }
        : null,
    isLater: submissions.some(({ stageId }) => stageId !== workspace.stageId),
    sections: sections
      .filter(({ kind }) => kind === "text")
      .map(({ id, title, status, characters, limit }) => ({ id, title, status, characters, limit })),
    job: job && (job.status === "gone" || rights[job.kind]) ? job : null,
  };
}

async function countSignOffs(
  context: RequestContext,
  member: Member,
  workspace: Workspace,
): Promise<SignOffCount> {
  const { bodies } = await readRequestSignOffs(context, workspace);
  const own = bodies.find(({ organisationId }) => organisationId === member.organisationId);
  const whoMay = await whoMaySignOff(context.services.database, workspace.id);
  return {
    approved: bodies.filter(({ state }) => state.status === "valid").length,
    of: bodies.length,
    isYourTurn:
      own !== undefined &&
      own.state.status !== "valid" &&
      whoMay(member.organisationId).some(({ memberId }) => memberId === member.memberId),
  };
}

async function readJob(services: Services, workspaceId: string, jobId: string): Promise<DeliveryJob> {
  const found = await findExport(services, workspaceId, jobId);
  if (found === null) return { id: jobId, kind: "draft", status: "gone" };
  const { job, kind } = found;
  switch (job.status) {
    case "running":
      return { id: job.id, kind, status: "running", ...job.progress };
    case "failed":
      return { id: job.id, kind, status: "failed", code: job.code };
    case "ready": {
      const { name, size, sha256, remarks } = job.file;
      return { id: job.id, kind, status: "ready", fileName: name, bytes: size, sha256, remarks };
    }
  }
}
