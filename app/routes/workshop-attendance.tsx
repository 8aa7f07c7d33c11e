import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enterAttendance } from "~/commands/workshop/enter-attendance.server";
import { removeAttendance } from "~/commands/workshop/remove-attendance.server";
import { orPage } from "~/errors.server";
import { personForm, readPeople } from "~/features/workshops/attendance/attendance-form";
import { AttendancePage } from "~/features/workshops/attendance/attendance-page";
import { attendanceTexts } from "~/features/workshops/attendance/attendance-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { readAttendance } from "./read-attendance.server";
import { formAgain, readForm, readIntent, readText, refusedForm } from "./read-form.server";
import { workshopBar } from "./workshop-bar";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", params);
  const language = readLanguage(request);
  const asked = { workshopId: params.workshopId, language };
  const attendance = await readAttendance(context.services, member, asked);
  const { searchParams } = new URL(request.url);
  const done = searchParams.has("salvate") ? "saved" : searchParams.has("tolta") ? "removed" : null;
  return { bar: workshopBar(attendance.place, attendanceTexts[language].title), attendance, done } as const;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", params);
  const { services } = context;
  const { workshopId = "" } = params;
  const page = `/cantieri/${member.workspaceId}/laboratori/${workshopId}/presenze`;
  const form = await request.formData();
  switch (readIntent(form)) {
    case "remove": {
      const removed = { workshopId, entryId: readText(form, "entryId") };
      await orPage(() => removeAttendance(services, member, removed));
      throw redirect(`${page}?tolta`);
    }
    case "add-several": {
      const entries = readPeople(readText(form, "people"));
      if (entries === null) return formAgain(refusedForm(form, [{ field: "people", code: "people" }]));
      await orPage(() => enterAttendance(services, member, { workshopId, entries }));
      throw redirect(`${page}?salvate`);
    }
    default: {
      const read = readForm(form, personForm);
      if (read.status === "refused") return formAgain(read.state);
      await orPage(() => enterAttendance(services, member, { workshopId, entries: [read.value] }));
      throw redirect(`${page}?salvate`);
    }
  }
}

export default function WorkshopAttendanceRoute() {
  const { attendance, done } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <AttendancePage attendance={attendance} form={form} done={form === null ? done : null} />;
}
