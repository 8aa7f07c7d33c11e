import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { freezeStage } from "~/commands/freeze-stage.server";
import { refusalOf } from "~/errors.server";
import { readReasons } from "~/features/delivery/freeze-form";
import { type FreezeData, FreezePage } from "~/features/delivery/freeze-page";
import { freezeTexts } from "~/features/delivery/freeze-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { formAgain, refusedForm } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";
import { readObstacles } from "./read-stage.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.freeze");
  const language = readLanguage(request);
  const workspace = await requireWorkspace(context.services, member.workspaceId);
  const data: FreezeData = {
    workspace: { id: workspace.id, title: workspace.title },
    obstacles: await readObstacles(context, member, { workspace, language }),
  };
  const bar: BarTitle = {
    title: freezeTexts[language].title,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.freeze");
  const form = await request.formData();
  const { reasons, wrong } = readReasons(form);
  if (wrong.length > 0)
    return formAgain(
      refusedForm(
        form,
        wrong.map((field) => ({ field, code: "reason" })),
      ),
    );
  const done = await refusalOf(
    () => freezeStage(context.services, member, reasons),
    ["obstacles-remain", "stage-frozen", "section-under-repair"],
  );
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
  throw redirect(`/cantieri/${member.workspaceId}/consegna`);
}

export default function StageFreezeRoute() {
  const { data } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <FreezePage data={data} form={form} />;
}
