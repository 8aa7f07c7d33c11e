import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applyLateWords, leaveLateWords } from "~/commands/settle-late-words.server";
import { refusalOf } from "~/errors.server";
import { freezeTexts } from "~/features/delivery/freeze-texts";
import { LatePage } from "~/features/delivery/late-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { readIntent, readText } from "./read-form.server";
import { readLate } from "./read-late-words.server";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.bar.title);

/** Everybody sees what is theirs, and nobody anything else. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const late = await readLate(context.services, member, language);
  const bar: BarTitle = {
    title: freezeTexts[language].lateTitle,
    detail: late.workspace.title,
    back: `/cantieri/${member.workspaceId}/consegna`,
  };
  return { bar, late };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const form = await request.formData();
  const act = { apply: applyLateWords, leave: leaveLateWords }[readIntent(form)];
  if (act === undefined) throw new Response(null, { status: 400 });
  const done = await refusalOf(
    () => act(context.services, member, readText(form, "document")),
    ["late-words-do-not-fit", "stage-frozen"],
  );
  return done.status === "refused" ? data({ refusal: done.code }, { status: 409 }) : { refusal: null };
}

export default function LateWordsRoute() {
  const { late } = useLoaderData<typeof loader>();
  return <LatePage data={late} refusal={useAnswer<typeof action>()?.refusal ?? null} />;
}
