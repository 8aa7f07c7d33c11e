import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportActions, findExport } from "~/commands/start-export.server";
import { can } from "~/domain/rights/can";
import { notFound } from "~/errors.server";
import { requireMember } from "~/session.server";

/** The file of a finished export. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { workspaceId } = member;
  const found = await findExport(context.services, workspaceId, params.jobId ?? "");
  if (found?.job.status !== "ready") throw notFound();
  const actor = { ...member, kind: "member" } as const;
  if (!can(actor, exportActions[found.kind], { kind: "workspace", workspaceId })) throw notFound();
  const bytes = await context.services.exports.readFile(found.job.id);
  if (bytes === null) throw notFound();
  const { name, mediaType } = found.job.file;
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Length": String(bytes.length),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
