import type { LoaderFunctionArgs } from "@remix-run/node";
import { foldText } from "~/domain/form/fold-text";
import type { NeedsToExchange } from "~/domain/needs/exchange/exchanged-need";
import { writeNeedsCsv } from "~/domain/needs/exchange/write-needs-csv";
import { writeNeedsGeojson } from "~/domain/needs/exchange/write-needs-geojson";
import { notFound } from "~/errors.server";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { readNeedsToExchange } from "~/commands/read-needs-to-exchange.server";
import { requireWorkspace } from "./read-shell.server";

/** The needs as a file, each place only as fine as it may be shown. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.export");
  const { workspaceId } = member;
  const format = formats.get(params.format ?? "");
  if (format === undefined) throw notFound();
  const [workspace, needs] = await Promise.all([
    requireWorkspace(context.services, workspaceId),
    readNeedsToExchange(context.services, workspaceId, readLanguage(request)),
  ]);
  const about = foldText(workspace.acronym || workspace.title).replaceAll(" ", "-");
  return downloadOf({
    name: `bisogni-${about}.${params.format}`,
    mediaType: format.mediaType,
    bytes: new TextEncoder().encode(format.write(needs)),
  });
}

interface ExchangeFormat {
  readonly mediaType: string;
  write(needs: NeedsToExchange): string;
}

const formats: ReadonlyMap<string, ExchangeFormat> = new Map([
  ["csv", { mediaType: "text/csv; charset=utf-8", write: writeNeedsCsv }],
  ["geojson", { mediaType: "application/geo+json", write: writeNeedsGeojson }],
]);
