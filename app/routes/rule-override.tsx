import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { requireCall } from "~/calls/index";
import { overrideRule, withdrawOverride } from "~/commands/override-rule.server";
import { listRuleOverrides } from "~/database/rule-overrides.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { formatMoment } from "~/domain/wording/format-moment";
import { notFound, orPage } from "~/errors.server";
import { overrideForm } from "~/features/partnership/notice-form";
import { noticeTexts } from "~/features/partnership/notice-texts";
import { type OverrideData, OverridePage } from "~/features/partnership/override-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, readIntent } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partnership.override-rule");
  const { services } = context;
  const { workspaceId } = member;
  const { ruleId = "" } = params;
  const language = readLanguage(request);
  const workspace = await requireWorkspace(services, workspaceId);
  const { eligibilityRules, budgetRules } = requireCall(workspace.callId);
  const rule = [...eligibilityRules, ...budgetRules].find(({ id }) => id === ruleId);
  if (rule?.stages[workspace.stageId] === undefined) throw notFound();
  const now = services.clock.now();
  const place = { workspaceId, stageId: workspace.stageId };
  const overrides = await listRuleOverrides(services.database, place);
  const override = overrides.find((each) => each.ruleId === ruleId);
  const data: OverrideData = {
    workspaceId,
    workspaceTitle: workspace.title,
    ruleId,
    rule: rule.text[language],
    isFrozen: await isStageFrozenNow(services.database, workspaceId),
    override: override
      ? {
          reason: override.reason,
          by: override.by,
          at: formatMoment(language, override.at, now),
        }
      : null,
  };
  const bar: BarTitle = {
    title: noticeTexts[language].overrideTitle,
    detail: workspace.title,
    back: `/cantieri/${workspaceId}/partenariato`,
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partnership.override-rule");
  const { ruleId = "" } = params;
  const form = await request.formData();
  if (readIntent(form) === "withdraw") await orPage(() => withdrawOverride(context.services, member, ruleId));
  else {
    const read = readForm(form, overrideForm);
    if (read.status === "refused") return formAgain(read.state);
    await orPage(() => overrideRule(context.services, member, { ruleId, reason: read.value.reason }));
  }
  throw redirect(`/cantieri/${member.workspaceId}/partenariato`);
}

export default function RuleOverrideRoute() {
  const { data } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <OverridePage data={data} form={form} />;
}
