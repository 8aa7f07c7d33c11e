import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/session.server";
import { requireWorkshop } from "./require-workshop.server";
import { streamWorkshop } from "./stream-workshop.server";

/** What everybody in the workshop knows, told to desk, projector and readers whenever it changes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member, session } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const { workshop } = await requireWorkshop(context.services, member, params.workshopId);
  const { workshopFeed, revocations } = context.services;
  const reader = { memberId: member.memberId, accountId: member.accountId, sessionId: session.id };
  return streamWorkshop(workshopFeed, {
    workshopId: workshop.id,
    signal: request.signal,
    whenRevoked: (end) => revocations.whenLost(reader, end),
  });
}
