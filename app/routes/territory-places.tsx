import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/session.server";

/** The municipalities and hamlets that can be searched. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  return Response.json(await context.services.territory.places(member.workspaceId));
}
