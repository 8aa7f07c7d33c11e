import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { withdrawPartner } from "~/commands/withdraw-partner.server";
import { refusalOf } from "~/errors.server";
import { withdrawalForm } from "~/features/partnership/notice-form";
import { WithdrawalPage } from "~/features/partnership/withdrawal-page";
import { withdrawalTexts } from "~/features/partnership/withdrawal-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, refusedForm } from "./read-form.server";
import { readWithdrawal } from "./read-withdrawal.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.withdraw", params);
  const language = readLanguage(request);
  const about = { organisationId: params.organisationId ?? "", language };
  const withdrawal = await readWithdrawal(context, member, about);
  const bar: BarTitle = {
    title: withdrawalTexts[language].title(withdrawal.name),
    detail: withdrawal.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  return { bar, withdrawal };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.withdraw", params);
  const { organisationId = "" } = params;
  const form = await request.formData();
  const read = readForm(form, withdrawalForm);
  if (read.status === "refused") return formAgain(read.state);
  const done = await refusalOf(
    () => withdrawPartner(context.services, member, { organisationId, reason: read.value.reason }),
    ["lead-stays"],
  );
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: "reason", code: done.code }]));
  const isOwn = member.organisationId === organisationId;
  throw redirect(isOwn ? "/cantieri" : `/cantieri/${member.workspaceId}/partenariato`);
}

export default function PartnerWithdrawalRoute() {
  const { withdrawal } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <WithdrawalPage data={withdrawal} form={form} />;
}
