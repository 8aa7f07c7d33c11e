import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { confirmJoinRequest } from "~/commands/confirm-join-request.server";
import { declineJoinRequest } from "~/commands/decline-join-request.server";
import { closeJoining, openJoining } from "~/commands/open-joining.server";
import type { Member } from "~/database/members.server";
import { notFound, refusalOf } from "~/errors.server";
import { JoinRequestsPage } from "~/features/partnership/join-requests-page";
import { confirmForm, declineForm } from "~/features/partnership/joining-form";
import { joiningTexts } from "~/features/partnership/joining-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, type ReadForm, readForm, readIntent, refusedForm } from "./read-form.server";
import { readJoinRequests } from "./read-join-requests.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partnership.answer-request");
  const language = readLanguage(request);
  const requests = await readJoinRequests(context.services, member.workspaceId, language);
  const bar: BarTitle = {
    title: joiningTexts[language].requests,
    detail: requests.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  return { bar, requests, done: new URL(request.url).searchParams.get("fatto") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partnership.answer-request");
  const form = await request.formData();
  const act = readAct(form);
  if (act.status === "refused") return formAgain(act.state);
  const done = await refusalOf(
    () => act.value(context.services, member),
    ["request-answered", "already-a-partner", "mail-not-sent", "input-not-valid", "stage-frozen"],
  );
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
  throw redirect(`/cantieri/${member.workspaceId}/partenariato/richieste?fatto=${done.result}`);
}

/** Does what was asked and says, as the address of the page has it, what came of it. */
type Act = (services: Services, member: Member) => Promise<string>;

function readAct(form: FormData): ReadForm<Act> {
  switch (readIntent(form)) {
    case "open":
      return {
        status: "read",
        value: (services, member) => openJoining(services, member).then(() => "open"),
      };
    case "close":
      return {
        status: "read",
        value: (services, member) => closeJoining(services, member).then(() => "close"),
      };
    case "confirm":
      return readForm(
        form,
        confirmForm.transform(
          (confirmation): Act =>
            (services, member) =>
              confirmJoinRequest(services, member, confirmation),
        ),
        { lists: ["sectionIds"] },
      );
    case "decline":
      return readForm(
        form,
        declineForm.transform(
          (answer): Act =>
            (services, member) =>
              declineJoinRequest(services, member, answer).then(() => "declined"),
        ),
      );
    default:
      throw notFound();
  }
}

export default function JoinRequestsRoute() {
  const { requests, done } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <JoinRequestsPage data={requests} form={form} done={done} />;
}
