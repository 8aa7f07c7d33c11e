import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
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
  const form = await changeNeedsSettings(context.services, member, await request.formData());
  const isConflict = form.errors.some(({ code }) => code.endsWith("-changed"));
  return data({ form }, { status: isConflict ? 409 : 400 });
}

export default function NeedCategoriesRoute() {
  const { settings } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return <NeedsSettingsPage settings={settings} form={answer?.form ?? null} />;
}
