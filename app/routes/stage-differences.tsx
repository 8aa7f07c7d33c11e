import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { explainDifference } from "~/commands/next-stage/explain-difference.server";
import { readDifferences } from "~/commands/next-stage/read-differences.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import { refusalOf } from "~/errors.server";
import { type DifferencesData, DifferencesPage } from "~/features/delivery/differences-page";
import { differenceForm } from "~/features/delivery/next-stage-form";
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
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { services } = context;
  const language = readLanguage(request);
  const workspace = await requireWorkspace(services, member.workspaceId);
  const [read, isFrozen] = await Promise.all([
    readDifferences(services, workspace),
    isStageFrozenNow(services.database, workspace.id),
  ]);
  const about = { kind: "workspace", workspaceId: workspace.id } as const;
  const moment = (at: Date) => formatMoment(language, at, services.clock.now());
  const data: DifferencesData = {
    workspace: { id: workspace.id, title: workspace.title },
    sentAt: read && moment(read.sentAt),
    mayExplain: !isFrozen && can({ ...member, kind: "member" }, "stage.explain-difference", about),
    differences: (read?.differences ?? []).map(({ difference, reason }) => ({
      difference,
      reason: reason && { text: reason.reason, by: reason.statedBy, at: moment(reason.statedAt) },
    })),
  };
  const bar: BarTitle = {
    title: nextStageTexts[language].differences,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.explain-difference");
  const form = await request.formData();
  const read = readForm(form, differenceForm);
  if (read.status === "refused") return formAgain(read.state);
  const done = await refusalOf(
    () => explainDifference(context.services, member, read.value),
    ["not-found", "stage-frozen"],
  );
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
  throw redirect(`/cantieri/${member.workspaceId}/consegna/differenze`);
}

export default function StageDifferencesRoute() {
  const { data } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <DifferencesPage data={data} form={form} />;
}
