import type { LoaderFunctionArgs } from "@remix-run/node";
import { layerMap } from "~/domain/map/draw-map";
import { renderPng } from "~/export/needs-picture.server";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { readNeedsPicture } from "./read-needs-picture.server";

/** Twice as many pixels as the drawing has: sharp in print. */
const pixelsAcross = 1860;

/** The map of the needs as a picture. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.export");
  const { picture, fileName } = await readNeedsPicture(context.services, {
    workspaceId: member.workspaceId,
    query: new URL(request.url).searchParams,
    language: readLanguage(request),
  });
  return downloadOf({
    name: `${fileName}.png`,
    mediaType: "image/png",
    bytes: await renderPng(layerMap(picture), pixelsAcross),
  });
}
