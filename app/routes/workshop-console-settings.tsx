import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BarTitle } from "~/features/shell/shell-data";
import { SettingsPage } from "~/features/workshops/settings/settings-page";
import { settingsTexts } from "~/features/workshops/settings/settings-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { isOvertaken } from "~/ui/form-state";
import { useAnswer } from "~/ui/use-answer";
import { changeWorkshopSettings } from "./change-workshop-settings.server";
import { pageTitle } from "./page-title";
import { readWorkshopSettings } from "./read-workshop-settings.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", {
    workshopId: params.workshopId,
  });
  const { workshopId } = params;
  const language = readLanguage(request);
  const settings = await readWorkshopSettings(context.services, { member, workshopId }, language);
  const bar: BarTitle = {
    title: settingsTexts[language].title,
    detail: settings.about.title,
    back: `/cantieri/${member.workspaceId}/laboratori/${settings.workshopId}`,
  };
  return { bar, settings, isSaved: new URL(request.url).searchParams.has("salvato") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", {
    workshopId: params.workshopId,
  });
  const { workshopId = "" } = params;
  const actor = { member, workshopId };
  const form = await changeWorkshopSettings(context.services, actor, await request.formData());
  if (!isOvertaken(form)) return data({ form, now: null }, { status: 400 });
  // The settings as they are now go along: sent again, the form has seen them.
  const now = await readWorkshopSettings(context.services, actor, readLanguage(request));
  return data({ form, now }, { status: 409 });
}

export default function WorkshopSettingsRoute() {
  const { settings, isSaved } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const form = answer?.form ?? null;
  return <SettingsPage data={answer?.now ?? settings} form={form} isSaved={isSaved && form === null} />;
}
