import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WallPage } from "~/features/workshops/wall/wall-page";
import { wallTexts } from "~/features/workshops/wall/wall-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readWall } from "./read-wall.server";
import { workshopBar } from "./workshop-bar";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const language = readLanguage(request);
  const wall = await readWall(context.services, member, { workshopId: params.workshopId, language });
  return { bar: workshopBar(wall.place, wallTexts[language].title), wall };
}

export default function WorkshopWallRoute() {
  const { wall } = useLoaderData<typeof loader>();
  return <WallPage wall={wall} />;
}
