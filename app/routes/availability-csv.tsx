import type { LoaderFunctionArgs } from "@remix-run/node";
import { foldText } from "~/domain/form/fold-text";
import { romeDay } from "~/domain/time/calendar-day";
import { writeAvailabilityCsv } from "~/export/availability-csv.server";
import { availabilityTexts } from "~/features/delivery/availability-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { readAvailability } from "./read-availability.server";

/** The record of availability as a table to be kept. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(
    request,
    context,
    params.workspaceId,
    "submission.read-availability",
  );
  const language = readLanguage(request);
  const { now, ...record } = await readAvailability(context.services, member.workspaceId);
  const title = foldText(record.title).replaceAll(" ", "-");
  return downloadOf({
    name: `${availabilityTexts[language].fileName}-${title}-${romeDay(record.window.until)}.csv`,
    mediaType: "text/csv; charset=utf-8",
    bytes: writeAvailabilityCsv(record, { language, now }),
  });
}
