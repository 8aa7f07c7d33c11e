import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAttachmentUpload } from "~/database/attachment-uploads.server";
import { readStoredFile } from "~/database/partnership-documents.server";
import { can } from "~/domain/rights/can";
import { notFound } from "~/errors.server";
import { requireMember } from "~/session.server";
import { downloadOf, showPdf } from "./download.server";

/** A file as it was brought; it may hold tax codes and papers of people, so only who needs those may have it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { database } = context.services;
  const { workspaceId } = member;
  const upload = await findAttachmentUpload(database, workspaceId, params.uploadId ?? "");
  if (upload === null) throw notFound();
  const { organisationId } = upload;
  const partner = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
  if (!can({ ...member, kind: "member" }, "partner.read-signers", partner)) throw notFound();
  const file = await readStoredFile(database, upload.fileSha256);
  if (file === null) throw notFound();
  const isLookedAt = new URL(request.url).searchParams.has("guarda");
  return (isLookedAt ? showPdf : downloadOf)({ name: upload.fileName, ...file });
}
