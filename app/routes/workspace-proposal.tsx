import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireCall } from "~/calls/index";
import { textSectionsOfStage } from "~/domain/call/stages";
import { notFound } from "~/errors.server";
import { requireMember } from "~/session.server";
import { requireWorkspace } from "./read-shell.server";

/** The proposal opens at its first section. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { workspaceId } = member;
  const { callId, stageId } = await requireWorkspace(context.services, workspaceId);
  const [first] = textSectionsOfStage(requireCall(callId), stageId);
  if (!first) throw notFound();
  return redirect(`/cantieri/${workspaceId}/proposta/${first.id}`);
}
