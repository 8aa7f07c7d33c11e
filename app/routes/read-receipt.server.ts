import { requireCall } from "~/calls/index";
import { readHandedInNames } from "~/commands/submission/read-handed-in-names.server";
import type { Member } from "~/database/members.server";
import { listSubmissions, type Submission } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import { requireStage } from "~/domain/call/stages";
import { can } from "~/domain/rights/can";
import { formatFullMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { ReceiptData, ShownReceipt } from "~/features/delivery/receipt-page";
import type { Services } from "~/services.server";
import { showSubmission } from "./show-submission.server";

interface Asked {
  readonly workspace: Workspace;
  readonly language: Language;
}

/** The submission that counts, and those of the same stage it put right. */
export async function readReceipt(services: Services, member: Member, asked: Asked): Promise<ReceiptData> {
  const { workspace, language } = asked;
  const [latest, ...before] = await listSubmissions(services.database, workspace.id);
  const earlier = before.filter(({ stageId }) => stageId === latest?.stageId);
  return {
    workspace: { id: workspace.id, title: workspace.title },
    receipt: latest ? await showReceipt(services, member, { ...asked, submission: latest }) : null,
    earlier: earlier.map(({ registryNumber, sentAt, recordedBy }) => ({
      registryNumber,
      at: formatFullMoment(language, sentAt),
      by: recordedBy,
    })),
  };
}

async function showReceipt(
  services: Services,
  member: Member,
  { workspace, language, submission }: Asked & { readonly submission: Submission },
): Promise<ShownReceipt> {
  const { sentAt, recordedAt, receipt, stageId, stageHash, signed } = submission;
  const about = { kind: "workspace", workspaceId: workspace.id } as const;
  const maySeeOffice = can({ ...member, kind: "member" }, "export.application", about);
  const stage = requireStage(requireCall(workspace.callId), stageId).name[language];
  const { title } = await readHandedInNames(services.database, submission, workspace);
  return {
    ...(await showSubmission(services, { workspace, language }, submission)),
    at: formatFullMoment(language, sentAt),
    what: `${title}, ${stage.toLowerCase()}`,
    atUtc: sentAt.toISOString().replace(".000", ""),
    recordedAt: formatFullMoment(language, recordedAt),
    officeReceipt:
      receipt && maySeeOffice
        ? { fileName: receipt.fileName, href: `/cantieri/${workspace.id}/consegna/file/${receipt.sha256}` }
        : null,
    stageHash,
    signed,
  };
}
