import { writeAudit } from "~/database/audit.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Action } from "~/domain/rights/capabilities";
import type { PrintableApplication } from "~/export/printable-application";
import { renderPackage } from "~/export/render-package.server";
import type { ExportJob, Services } from "~/services.server";
import { makeStagePackage } from "./package/make-stage-package.server";
import { readPrintable } from "./read-printable.server";
import { asActor, requireRight } from "./require-right.server";

export type ExportKind = PrintableApplication["kind"];

/** The right each kind of export needs. */
export const exportActions = {
  draft: "export.draft",
  application: "export.application",
} as const satisfies Record<ExportKind, Action>;

/** Begins to make the files of the application; returns the id under which its progress can be followed. */
export async function startExport(
  services: Services,
  acting: ActingMember,
  kind: ExportKind,
): Promise<string> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), exportActions[kind], { kind: "workspace", workspaceId });
  const { database, clock, exports, pdfRenderer } = services;
  await writeAudit(database, { at: clock.now(), accountId, workspaceId, act: "export", subject: { kind } });
  return exports.start(keyOf(workspaceId, kind), async (report) => {
    if (kind === "application" && (await isStageFrozenNow(database, workspaceId)))
      return makeStagePackage(services, workspaceId, report);
    const printable = await readPrintable(services, { workspaceId, kind });
    return renderPackage(printable, { report, renderPdf: (pdf) => pdfRenderer.render(pdf) });
  });
}

/** The export of this workspace with this id, and its kind; null for those of others. */
export async function findExport(
  { exports }: Pick<Services, "exports">,
  workspaceId: string,
  jobId: string,
): Promise<{ readonly job: ExportJob; readonly kind: ExportKind } | null> {
  const job = await exports.find(jobId);
  const kind = (["draft", "application"] as const).find((known) => job?.key === keyOf(workspaceId, known));
  return job && kind ? { job, kind } : null;
}

function keyOf(workspaceId: string, kind: ExportKind): string {
  return `${workspaceId}/${kind}`;
}
