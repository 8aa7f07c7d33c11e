import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { declareForOrganisation, declareForPartnership } from "~/commands/declare.server";
import { recordNotice } from "~/commands/record-notice.server";
import type { Member } from "~/database/members.server";
import { notFound, refusalOf } from "~/errors.server";
import { countForm, noticeForm, statementForm } from "~/features/partnership/notice-form";
import { NoticePage } from "~/features/partnership/notice-page";
import { noticeTexts } from "~/features/partnership/notice-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { type ReadForm, readForm, readIntent, refusedForm } from "./read-form.server";
import { readNotice } from "./read-notice.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const notice = await readNotice(context.services, member);
  const bar: BarTitle = {
    title: noticeTexts[readLanguage(request)].title,
    detail: notice.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  return { bar, notice, done: new URL(request.url).searchParams.get("fatto") };
}

/** Everybody may read the page; each act asks for its own right. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const form = await request.formData();
  const act = readAct(form);
  if (act.status === "refused") return data({ form: act.state, now: null }, { status: 400 });
  const done = await refusalOf(
    () => act.value(context.services, member),
    ["record-changed", "input-not-valid"],
  );
  if (done.status === "refused") {
    // The notice as it is now goes along: sent again, the form has seen it.
    const now = await readNotice(context.services, member);
    return data({ form: refusedForm(form, [{ field: null, code: done.code }]), now }, { status: 409 });
  }
  const what = readIntent(form).replace(/^(?:lead|own)-/, "");
  throw redirect(`/cantieri/${member.workspaceId}/partenariato/avviso?fatto=${what}`);
}

type Act = (services: Services, member: Member) => Promise<void>;

function readAct(form: FormData): ReadForm<Act> {
  const intent = readIntent(form);
  switch (intent) {
    case "notice":
      return readForm(
        form,
        noticeForm.transform(
          (record): Act =>
            (services, member) =>
              recordNotice(services, member, record),
        ),
        { lists: ["chosen"] },
      );
    case "lead-statement":
    case "own-statement":
      return readForm(
        form,
        statementForm.transform((answer) => declareBy(intent === "lead-statement", answer)),
      );
    case "lead-count":
    case "own-count":
      return readForm(
        form,
        countForm.transform((answer) => declareBy(intent === "lead-count", answer)),
      );
    default:
      throw notFound();
  }
}

function declareBy(isForAll: boolean, answer: Parameters<typeof declareForPartnership>[2]): Act {
  const declare = isForAll ? declareForPartnership : declareForOrganisation;
  return (services, member) => declare(services, member, answer);
}

export default function CoDesignNoticeRoute() {
  const { notice, done } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return <NoticePage data={answer?.now ?? notice} form={answer?.form ?? null} done={done} />;
}
