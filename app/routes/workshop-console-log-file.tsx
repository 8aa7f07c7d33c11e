import type { LoaderFunctionArgs } from "@remix-run/node";
import { foldText } from "~/domain/form/fold-text";
import { writeCsv } from "~/domain/form/write-csv";
import { notFound } from "~/errors.server";
import { logTexts } from "~/features/workshops/log/log-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { readWorkshopLog } from "./read-workshop-log.server";

/** The log, or only what was hidden and why, as a table. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", {
    workshopId: params.workshopId,
  });
  const { workshopId, file } = params;
  if (file !== "registro.csv" && file !== "moderazione.csv") throw notFound();
  const language = readLanguage(request);
  const onlyModeration = file === "moderazione.csv";
  const log = await readWorkshopLog(context.services, { member, workshopId, onlyModeration }, language);
  const { when, who, what, about } = logTexts[language];
  const rows = log.lines.map((line) => [line.at, line.who, line.what, line.about]);
  return downloadOf({
    name: file.replace(".csv", `-${foldText(log.workshopTitle).replaceAll(" ", "-")}.csv`),
    mediaType: "text/csv; charset=utf-8",
    bytes: new TextEncoder().encode(writeCsv([[when, who, what, about], ...rows])),
  });
}
