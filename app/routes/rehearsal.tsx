import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endRehearsal } from "~/commands/rehearsal/end-rehearsal.server";
import { startRehearsal } from "~/commands/rehearsal/start-rehearsal.server";
import { can } from "~/domain/rights/can";
import { notFound, orPage } from "~/errors.server";
import { type RehearsalData, RehearsalPage } from "~/features/delivery/rehearsal-page";
import { rehearsalTexts } from "~/features/delivery/rehearsal-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readRehearsal } from "./read-rehearsal.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const { id, title, rehearsalOfId: of } = await requireWorkspace(context.services, member.workspaceId);
  const bar: BarTitle = {
    title: rehearsalTexts[language].title,
    detail: title,
    back: `/cantieri/${id}/consegna`,
  };
  const mayEnd = can({ ...member, kind: "member" }, "rehearsal.end", { kind: "workspace", workspaceId: id });
  const data: RehearsalData = {
    workspace: { id, title },
    state:
      of === null
        ? { kind: "true", ...(await readRehearsal(context.services, member, language)) }
        : { kind: "rehearsal", of, mayEnd },
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { services } = context;
  switch ((await request.formData()).get("act")) {
    case "start":
      throw redirect(`/cantieri/${await orPage(() => startRehearsal(services, member))}/consegna/prova`);
    case "end":
      throw redirect(`/cantieri/${await orPage(() => endRehearsal(services, member))}/consegna`);
    default:
      throw notFound();
  }
}

export default function RehearsalRoute() {
  return <RehearsalPage data={useLoaderData<typeof loader>().data} />;
}
