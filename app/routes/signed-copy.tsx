import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCopy, readStoredFile } from "~/database/partnership-documents.server";
import { can } from "~/domain/rights/can";
import { notFound } from "~/errors.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";

/** A signed copy as it was handed in; it holds tax codes of people, so only who needs those may have it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { database } = context.services;
  const { workspaceId } = member;
  const copy = await findCopy(database, workspaceId, params.copyId ?? "");
  if (copy === null) throw notFound();
  const { organisationId } = copy;
  const partner = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
  if (!can({ ...member, kind: "member" }, "partner.read-signers", partner)) throw notFound();
  const file = await readStoredFile(database, copy.fileSha256);
  if (file === null) throw notFound();
  return downloadOf({ name: copy.fileName, ...file });
}
