import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { handOver } from "~/commands/hand-over.server";
import { refusalOf } from "~/errors.server";
import { handOverForm } from "~/features/partnership/hand-over-form";
import { HandOverPage } from "~/features/partnership/hand-over-page";
import { handOverTexts } from "~/features/partnership/hand-over-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, refusedForm } from "./read-form.server";
import { readHandOver } from "./read-hand-over.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.hand-over");
  const handing = await readHandOver(context.services, member);
  const bar: BarTitle = {
    title: handOverTexts[readLanguage(request)].title,
    detail: handing.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato/persone`,
  };
  return { bar, handing };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.hand-over");
  const form = await request.formData();
  const read = readForm(form, handOverForm);
  if (read.status === "refused") return formAgain(read.state);
  const { successor: successorId, after } = read.value;
  const done = await refusalOf(
    () => handOver(context.services, member, { successorId, after }),
    ["successor-gone", "successor-is-oneself", "successor-not-of-lead"],
  );
  if (done.status === "refused")
    return formAgain(refusedForm(form, [{ field: "successor", code: done.code }]));
  const people = `/cantieri/${member.workspaceId}/partenariato/persone`;
  throw redirect(after === "leaves" ? "/cantieri?fatto=passaggio" : `${people}?consegne=${successorId}`);
}

export default function HandOverRoute() {
  const { handing } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <HandOverPage data={handing} form={form} />;
}
