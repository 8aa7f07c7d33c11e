import type { LoaderFunctionArgs } from "@remix-run/node";
import { asOfField } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { presentPeople, requireWorkspace } from "./read-shell.server";
import { tellOfReopenedSoon } from "./tell-of-reopened.server";
import { streamWorkspace } from "./stream-workspace.server";

/** The event stream of a workspace: that something changed, never what, and who is there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member, session } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { services } = context;
  const workspace = await requireWorkspace(services, member.workspaceId);
  const language = readLanguage(request);
  return streamWorkspace(services, {
    workspaceId: workspace.id,
    asOf: new URL(request.url).searchParams.get(asOfField),
    reader: { memberId: member.memberId, accountId: member.accountId, sessionId: session.id },
    say: (presence) => presentPeople(workspace, presence, language),
    onChange: () => tellOfReopenedSoon(services, workspace.id),
    signal: request.signal,
  });
}
