import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawMap } from "~/domain/map/draw-map";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { readNeedsPicture } from "./read-needs-picture.server";

/** The map of the needs as a drawing, to be put into other documents. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.export");
  const { picture, fileName } = await readNeedsPicture(context.services, {
    workspaceId: member.workspaceId,
    query: new URL(request.url).searchParams,
    language: readLanguage(request),
  });
  return downloadOf({
    name: `${fileName}.svg`,
    mediaType: "image/svg+xml",
    bytes: new TextEncoder().encode(drawMap(picture)),
  });
}
