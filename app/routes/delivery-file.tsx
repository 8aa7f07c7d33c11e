import type { LoaderFunctionArgs } from "@remix-run/node";
import { readStoredFile } from "~/database/partnership-documents.server";
import { findDeliveryFile } from "~/database/submissions.server";
import { notFound } from "~/errors.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";

/** A file of a package of this workspace, or the receipt of an office, as it was made or handed in. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "export.application");
  const { database } = context.services;
  const sha256 = params.sha256 ?? "";
  const name = await findDeliveryFile(database, member.workspaceId, sha256);
  const file = name === null ? null : await readStoredFile(database, sha256);
  if (name === null || file === null) throw notFound();
  return downloadOf({ name, ...file });
}
