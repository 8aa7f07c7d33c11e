import type { LoaderFunctionArgs } from "@remix-run/node";
import { findParticipant } from "~/participant.server";
import { streamWorkshop } from "./stream-workshop.server";

/**
 * What everybody in the workshop may know, as it changes: phones need not ask. Where no stream comes through, the same
 * address asked for JSON answers with the state of now.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  if (inside === null) return Response.json({ cantiere: "refused", reason: "not-joined" }, { status: 401 });
  const { workshopFeed, revocations } = context.services;
  const { workshopId, participantId } = inside.participant;
  if ((request.headers.get("Accept") ?? "").includes("application/json"))
    return Response.json(await workshopFeed.state(workshopId));
  return streamWorkshop(workshopFeed, {
    workshopId,
    signal: request.signal,
    whenRevoked: (end) => revocations.whenShownOut(participantId, end),
  });
}
