import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCall } from "~/calls/index";
import { openNextStage } from "~/commands/next-stage/open-next-stage.server";
import { listSubmissions } from "~/database/submissions.server";
import { nextStage } from "~/domain/call/stages";
import { termForm } from "~/domain/form/term-fields";
import { refusalOf } from "~/errors.server";
import { type NextStageData, NextStagePage } from "~/features/delivery/next-stage-page";
import { nextStageTexts } from "~/features/delivery/next-stage-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { formAgain, readForm, refusedForm } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.open-next");
  const language = readLanguage(request);
  const { database } = context.services;
  const workspace = await requireWorkspace(context.services, member.workspaceId);
  const submissions = await listSubmissions(database, workspace.id);
  const data: NextStageData = {
    workspace: { id: workspace.id, title: workspace.title },
    next: nextStage(requireCall(workspace.callId), workspace.stageId)?.name[language] ?? null,
    isHandedIn: submissions.some(({ stageId }) => stageId === workspace.stageId),
  };
  const bar: BarTitle = {
    title: nextStageTexts[language].title,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.open-next");
  const form = await request.formData();
  const read = readForm(form, termForm);
  if (read.status === "refused") return formAgain(read.state);
  const done = await refusalOf(
    () => openNextStage(context.services, member, read.value),
    ["not-handed-in", "no-next-stage", "stage-frozen"],
  );
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
  throw redirect(`/cantieri/${member.workspaceId}/consegna`);
}

export default function NextStageRoute() {
  const { data } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <NextStagePage data={data} form={form} />;
}
