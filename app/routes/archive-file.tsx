import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { findArchive } from "~/commands/archive/start-archive.server";
import { notFound } from "~/errors.server";
import { requireMember } from "~/session.server";

/** The archive of a workspace, piece by piece. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.archive");
  const job = await findArchive(context.services, member.workspaceId, params.jobId ?? "");
  if (job?.status !== "ready") throw notFound();
  const { name, mediaType, size } = job.file;
  const pieces = Readable.from(context.services.exports.readPieces(job.id), { objectMode: false });
  return new Response(createReadableStreamFromReadable(pieces), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Length": String(size),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
