import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unfreezeStage } from "~/commands/unfreeze-stage.server";
import { findOpenFreeze } from "~/database/stage-freezes.server";
import { formatMoment } from "~/domain/wording/format-moment";
import { refusalOf } from "~/errors.server";
import { unfreezeForm } from "~/features/delivery/freeze-form";
import { freezeTexts } from "~/features/delivery/freeze-texts";
import { type UnfreezeData, UnfreezePage } from "~/features/delivery/unfreeze-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { formAgain, readForm, refusedForm } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.unfreeze");
  const { services } = context;
  const language = readLanguage(request);
  const workspace = await requireWorkspace(services, member.workspaceId);
  const freeze = await findOpenFreeze(services.database, workspace.id);
  const data: UnfreezeData = {
    workspace: { id: workspace.id, title: workspace.title },
    freeze: freeze && {
      number: freeze.number,
      at: formatMoment(language, freeze.frozenAt, services.clock.now()),
      by: freeze.frozenBy,
    },
  };
  const bar: BarTitle = {
    title: freezeTexts[language].unfreezeTitle,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.unfreeze");
  const form = await request.formData();
  const read = readForm(form, unfreezeForm);
  if (read.status === "refused") return formAgain(read.state);
  const done = await refusalOf(
    () => unfreezeStage(context.services, member, read.value),
    ["stage-not-frozen"],
  );
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
  throw redirect(`/cantieri/${member.workspaceId}/consegna`);
}

export default function StageUnfreezeRoute() {
  const { data } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <UnfreezePage data={data} form={form} />;
}
