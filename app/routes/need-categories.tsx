import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOvertaken } from "~/ui/form-state";
import { useAnswer } from "~/ui/use-answer";
import { NeedsSettingsPage } from "~/features/needs-settings/needs-settings-page";
import { settingsTexts } from "~/features/needs-settings/settings-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { changeNeedsSettings } from "./change-needs-settings.server";
import { pageTitle } from "./page-title";
import { readNeedsSettings } from "./read-needs-settings.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.edit-care");
  const settings = await readNeedsSettings(
    context.services,
    member.workspaceId,
    new URL(request.url).searchParams,
  );
  const bar: BarTitle = {
    title: settingsTexts[readLanguage(request)].title,
    detail: settings.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/bisogni`,
  };
  return { bar, settings };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.edit-care");
  const { services } = context;
  const form = await changeNeedsSettings(services, member, await request.formData());
  if (!isOvertaken(form)) return data({ form, now: null }, { status: 400 });
  // The settings as they are now go along: sent again, the form has seen them.
  const now = await readNeedsSettings(services, member.workspaceId, new URLSearchParams());
  return data({ form, now }, { status: 409 });
}

export default function NeedCategoriesRoute() {
  const { settings } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return <NeedsSettingsPage settings={answer?.now ?? settings} form={answer?.form ?? null} />;
}
