import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { editWorkspace } from "~/commands/edit-workspace.server";
import { termForm } from "~/domain/form/term-fields";
import { orPage } from "~/errors.server";
import { settingsForm } from "~/features/settings/settings-form";
import { SettingsPage } from "~/features/settings/settings-page";
import { texts } from "~/features/settings/texts";
import { AccountCard } from "~/features/shell/account-card";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { errorsOf, formAgain, readForm, refusedForm } from "./read-form.server";
import { readSettings } from "./read-settings.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const settings = await readSettings(context.services, member, language);
  const bar: BarTitle = {
    title: texts[language].title,
    detail: settings.title,
    back: `/cantieri/${member.workspaceId}`,
  };
  const person = { name: member.name, organisation: member.organisation };
  return { bar, person, settings, isSaved: new URL(request.url).searchParams.has("salvato") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.edit");
  const form = await request.formData();
  const project = readForm(form, settingsForm);
  const term = readForm(form, termForm);
  if (project.status === "refused" || term.status === "refused") {
    return formAgain(refusedForm(form, [...errorsOf(project), ...errorsOf(term)]));
  }
  const { at: closesAt, zone: closesZone, offsetMinutes: closesOffsetMinutes } = term.value;
  const edit = { ...project.value, closesAt, closesZone, closesOffsetMinutes };
  await orPage(() => editWorkspace(context.services, member, edit));
  throw redirect(`/cantieri/${member.workspaceId}/impostazioni?salvato`);
}

export default function WorkspaceSettingsRoute() {
  const { person, settings, isSaved } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return (
    <SettingsPage settings={settings} form={form} isSaved={isSaved && form === null}>
      <AccountCard person={person} />
    </SettingsPage>
  );
}
