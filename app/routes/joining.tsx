import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { requireCall } from "~/calls/index";
import { askToJoin } from "~/commands/ask-to-join.server";
import { findJoinableWorkspace } from "~/database/joining.server";
import { listPartners } from "~/database/partners.server";
import type { Workspace } from "~/database/workspaces.server";
import { requireStage } from "~/domain/call/stages";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { notFound, refusalOf } from "~/errors.server";
import { joiningForm } from "~/features/partnership/joining-form";
import { JoiningPage, JoiningSent, type JoiningView } from "~/features/partnership/joining-page";
import { joiningTexts } from "~/features/partnership/joining-texts";
import { GateShell } from "~/features/shell/gate-shell";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { publicRoute, readSendingKey } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, refusedForm } from "./read-form.server";
import { districtNames } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  // Known to those who were sent it, and to nobody who searches.
  { name: "robots", content: "noindex" },
];

/** An address that is closed is not there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  publicRoute(request, context);
  const { services } = context;
  const workspace = await findJoinableWorkspace(services.database, params.token ?? "");
  if (workspace === null) throw notFound();
  const language = readLanguage(request);
  return {
    title: joiningTexts[language].title,
    view: await readView(services, workspace, language),
    isSent: new URL(request.url).searchParams.has("mandata"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = publicRoute(request, context);
  const form = await request.formData();
  const { token = "" } = params;
  if ((await findJoinableWorkspace(context.services.database, token)) === null) throw notFound();
  const read = readForm(form, joiningForm);
  if (read.status === "refused") return formAgain(read.state);
  const sendingKey = readSendingKey(request);
  const asked = await refusalOf(
    () => askToJoin(context.services, { token, application: read.value }, { ...visitor, sendingKey }),
    ["already-a-partner", "already-asking", "joining-full", "too-many-tries"],
  );
  if (asked.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: asked.code }]));
  throw redirect(`/entra/${token}?mandata`);
}

async function readView(services: Services, workspace: Workspace, language: Language): Promise<JoiningView> {
  const call = requireCall(workspace.callId);
  const [lead] = await listPartners(services.database, workspace.id);
  return {
    workspace: workspace.title,
    lead: lead?.organisation.name ?? "",
    call: call.title.value,
    stage: requireStage(call, workspace.stageId).name[language],
    districts: districtNames(workspace, language),
    term: formatMoment(language, workspace.closesAt, services.clock.now()),
  };
}

export default function JoiningRoute() {
  const { view, isSent } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return (
    <GateShell>
      {isSent && form === null ? <JoiningSent view={view} /> : <JoiningPage view={view} form={form} />}
    </GateShell>
  );
}
