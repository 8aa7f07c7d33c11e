import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProjectorPage } from "~/features/workshops/projector/projector-page";
import { requireMember } from "~/session.server";
import { readLanguage } from "~/language.server";
import { pageTitle } from "./page-title";
import { readProjector } from "./read-projector.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.projector.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const asked = { workshopId: params.workshopId, language: readLanguage(request) };
  return { projector: await readProjector(context.services, member, asked) };
}

export default function WorkshopProjectorRoute() {
  const { projector } = useLoaderData<typeof loader>();
  return <ProjectorPage projector={projector} />;
}
