import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireCall } from "~/calls/index";
import { readHandedInNames } from "~/commands/submission/read-handed-in-names.server";
import { listGivenOut } from "~/database/sealed-contents.server";
import { listSubmissions } from "~/database/submissions.server";
import { requireStage } from "~/domain/call/stages";
import { notFound } from "~/errors.server";
import { plainName } from "~/export/file-names";
import { submissionPage } from "~/export/package/submission-page.server";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { requireWorkspace } from "./read-shell.server";

/**
 * The receipt as a page that verifies files without the product and without a network: shown here with rules of its
 * own for what it may load, or to be kept.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { services } = context;
  const workspace = await requireWorkspace(services, member.workspaceId);
  const [submission] = await listSubmissions(services.database, workspace.id);
  if (submission === undefined) throw notFound();
  const language = readLanguage(request);
  const stage = requireStage(requireCall(workspace.callId), submission.stageId).name[language];
  const { title, acronym } = await readHandedInNames(services.database, submission, workspace);
  const { bytes, policy } = submissionPage({
    language,
    title,
    stage,
    submission,
    files: await listGivenOut(services.database, submission.freezeId),
  });
  const isDownload = new URL(request.url).searchParams.has("scarica");
  const name = `ricevuta-${plainName(acronym || title)}.html`;
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
      "X-Content-Type-Options": "nosniff",
      ...(isDownload && { "Content-Disposition": `attachment; filename="${name}"` }),
    },
  });
}
