import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handInTexts } from "~/features/delivery/hand-in-texts";
import { ReceiptPage } from "~/features/delivery/receipt-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readReceipt } from "./read-receipt.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const workspace = await requireWorkspace(context.services, member.workspaceId);
  const bar: BarTitle = {
    title: handInTexts[language].receiptTitle,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, data: await readReceipt(context.services, member, { workspace, language }) };
}

export default function SubmissionReceiptRoute() {
  return <ReceiptPage data={useLoaderData<typeof loader>().data} />;
}
