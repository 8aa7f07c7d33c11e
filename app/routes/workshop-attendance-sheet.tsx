import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AttendanceSheet } from "~/features/workshops/attendance/attendance-sheet";
import { attendanceTexts } from "~/features/workshops/attendance/attendance-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readAttendanceSheet } from "./read-attendance.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", params);
  const language = readLanguage(request);
  const sheet = await readAttendanceSheet(context.services, member, {
    workshopId: params.workshopId,
    language,
  });
  const { workspaceId, workshopId, title } = sheet.place;
  const bar: BarTitle = {
    title: attendanceTexts[language].sheetTitle,
    detail: title,
    back: `/cantieri/${workspaceId}/laboratori/${workshopId}/presenze`,
  };
  return { bar, sheet };
}

export default function WorkshopAttendanceSheetRoute() {
  const { sheet } = useLoaderData<typeof loader>();
  return <AttendanceSheet sheet={sheet} />;
}
