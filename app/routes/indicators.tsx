import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { IndicatorsPage } from "~/features/territory/indicators-page";
import { indicatorTexts } from "~/features/territory/indicator-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { changeIndicators } from "./change-indicators.server";
import { pageTitle } from "./page-title";
import { readIndicators } from "./read-indicators.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const page = await readIndicators(context.services, member, new URL(request.url).searchParams);
  const bar: BarTitle = {
    title: indicatorTexts[readLanguage(request)].title,
    detail: page.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/territorio`,
  };
  return { bar, page };
}

/** The file is only looked at; what is kept is sent by the preview. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "territory.edit");
  const answer = await changeIndicators(context.services, member, await request.formData());
  return data(answer, { status: (answer.form?.errors.length ?? 0) === 0 ? 200 : 400 });
}

export default function IndicatorsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <IndicatorsPage
      page={page}
      preview={answer?.preview ?? null}
      several={answer?.several ?? null}
      form={answer?.form ?? null}
    />
  );
}
