import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { editWorkspace } from "~/commands/edit-workspace.server";
import { termForm } from "~/domain/form/term-fields";
import { refusalOf } from "~/errors.server";
import { settingsForm } from "~/features/settings/settings-form";
import { SettingsPage } from "~/features/settings/settings-page";
import { texts } from "~/features/settings/texts";
import { AccountCard } from "~/features/shell/account-card";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { errorsOf, readForm, readText, refusedForm } from "./read-form.server";
import { readSettings } from "./read-settings.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

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
    const state = refusedForm(form, [project, term].flatMap(errorsOf));
    return data({ form: state, now: null }, { status: 400 });
  }
  const { at: closesAt, zone: closesZone, offsetMinutes: closesOffsetMinutes } = term.value;
  const seen = readText(form, "seen");
  const edit = { ...project.value, closesAt, closesZone, closesOffsetMinutes, seen };
  const done = await refusalOf(() => editWorkspace(context.services, member, edit), ["record-changed"]);
  if (done.status === "refused") {
    // The settings as they are now go along: sent again, the form has seen them.
    const now = await readSettings(context.services, member, readLanguage(request));
    return data({ form: refusedForm(form, [{ field: null, code: done.code }]), now }, { status: 409 });
  }
  throw redirect(`/cantieri/${member.workspaceId}/impostazioni?salvato`);
}

export default function WorkspaceSettingsRoute() {
  const { person, settings, isSaved } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const form = answer?.form ?? null;
  return (
    <SettingsPage settings={answer?.now ?? settings} form={form} isSaved={isSaved && form === null}>
      <AccountCard person={person} />
    </SettingsPage>
  );
}
