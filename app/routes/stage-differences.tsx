import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { explainDifference } from "~/commands/next-stage/explain-difference.server";
import { readDifferences } from "~/commands/next-stage/read-differences.server";
import type { Member } from "~/database/members.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { refusalOf } from "~/errors.server";
import { type DifferencesData, DifferencesPage } from "~/features/delivery/differences-page";
import { differenceForm } from "~/features/delivery/next-stage-form";
import { nextStageTexts } from "~/features/delivery/next-stage-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { readForm, refusedForm } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const page = await readPage(context.services, member, language);
  const bar: BarTitle = {
    title: nextStageTexts[language].differences,
    detail: page.workspace.title,
    back: `/cantieri/${page.workspace.id}/consegna`,
  };
  return { bar, page };
}

async function readPage(services: Services, member: Member, language: Language): Promise<DifferencesData> {
  const workspace = await requireWorkspace(services, member.workspaceId);
  const [read, isFrozen] = await Promise.all([
    readDifferences(services, workspace),
    isStageFrozenNow(services.database, workspace.id),
  ]);
  const about = { kind: "workspace", workspaceId: workspace.id } as const;
  const moment = (at: Date) => formatMoment(language, at, services.clock.now());
  return {
    workspace: { id: workspace.id, title: workspace.title },
    sentAt: read && moment(read.sentAt),
    mayExplain: !isFrozen && can({ ...member, kind: "member" }, "stage.explain-difference", about),
    differences: (read?.differences ?? []).map(({ difference, reason }) => ({
      difference,
      reason: reason && { text: reason.reason, by: reason.statedBy, at: moment(reason.statedAt) },
      seen: reason?.statedAt.toISOString() ?? "",
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "stage.explain-difference");
  const form = await request.formData();
  const { services } = context;
  const read = readForm(form, differenceForm);
  if (read.status === "refused") return data({ form: read.state, now: null }, { status: 400 });
  const done = await refusalOf(
    () => explainDifference(services, member, read.value),
    ["not-found", "stage-frozen", "record-changed"],
  );
  if (done.status === "refused") {
    // The reasons as they are now go along: sent again, the form has seen them.
    const now = await readPage(services, member, readLanguage(request));
    return data({ form: refusedForm(form, [{ field: null, code: done.code }]), now }, { status: 409 });
  }
  throw redirect(`/cantieri/${member.workspaceId}/consegna/differenze`);
}

export default function StageDifferencesRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return <DifferencesPage data={answer?.now ?? page} form={answer?.form ?? null} />;
}
