import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BarTitle } from "~/features/shell/shell-data";
import { SettingsPage } from "~/features/workshops/settings/settings-page";
import { settingsTexts } from "~/features/workshops/settings/settings-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { changeWorkshopSettings } from "./change-workshop-settings.server";
import { pageTitle } from "./page-title";
import { formAgain } from "./read-form.server";
import { readWorkshopSettings } from "./read-workshop-settings.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", {
    workshopId: params.workshopId,
  });
  const { workshopId } = params;
  const language = readLanguage(request);
  const data = await readWorkshopSettings(context.services, { member, workshopId }, language);
  const bar: BarTitle = {
    title: settingsTexts[language].title,
    detail: data.about.title,
    back: `/cantieri/${member.workspaceId}/laboratori/${data.workshopId}`,
  };
  return { bar, data, isSaved: new URL(request.url).searchParams.has("salvato") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", {
    workshopId: params.workshopId,
  });
  const { workshopId = "" } = params;
  const form = await request.formData();
  return formAgain(await changeWorkshopSettings(context.services, { member, workshopId }, form));
}

export default function WorkshopSettingsRoute() {
  const { data, isSaved } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <SettingsPage data={data} form={form} isSaved={isSaved && form === null} />;
}
