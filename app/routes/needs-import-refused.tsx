import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeRefusedRows } from "~/domain/needs/exchange/write-refused-rows";
import { notFound } from "~/errors.server";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { readRefused } from "./read-needs-import.server";

/** The rows of a file that could not be taken, with what is wrong with them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.write");
  const refused = await readRefused(context.services, member, params.importId ?? "");
  if (refused === null) throw notFound();
  const stem = refused.fileName.replace(/\.\w{1,8}$/, "");
  return downloadOf({
    name: `${stem} - da correggere.${refused.format}`,
    mediaType: refused.format === "csv" ? "text/csv; charset=utf-8" : "application/geo+json",
    bytes: new TextEncoder().encode(writeRefusedRows(refused, readLanguage(request))),
  });
}
