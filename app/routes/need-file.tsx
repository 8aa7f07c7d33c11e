import type { LoaderFunctionArgs } from "@remix-run/node";
import { findNeedFile } from "~/database/need-files.server";
import { readStoredFile } from "~/database/partnership-documents.server";
import { notFound } from "~/errors.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";

/** A file that is evidence in this workspace; whether another one has it nobody learns. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const { database } = context.services;
  const { sha256 = "" } = params;
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw notFound();
  const found = await findNeedFile(database, member.workspaceId, sha256);
  const file = found && (await readStoredFile(database, sha256));
  if (!found || !file) throw notFound();
  return downloadOf({ name: found.fileName, ...file });
}
