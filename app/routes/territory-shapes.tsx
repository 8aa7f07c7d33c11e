import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/session.server";

/**
 * The drawing of the territory, for pages that are open while it changes; `?tutto` for all there is, not only the district.
 * Whoever names the version that holds may keep it: it never changes.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const { searchParams } = new URL(request.url);
  const extent = searchParams.has("tutto") ? "whole" : "district";
  const shapes = await context.services.territory.shapes(member.workspaceId, extent);
  const isNamed = searchParams.get("versione") === shapes.version;
  return Response.json(shapes, {
    headers: { "Cache-Control": isNamed ? "private, max-age=604800, immutable" : "private, no-store" },
  });
}
