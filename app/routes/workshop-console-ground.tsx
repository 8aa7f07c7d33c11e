import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import type { ConsoleGround } from "~/features/workshops/console/console-data";
import { requireMember } from "~/session.server";
import { requireWorkshop } from "./require-workshop.server";

/** Heavy, and sent once: the board lives on in its document. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const { workshop } = await requireWorkshop(context.services, member, params.workshopId);
  const { cards, groups } = await context.services.live.readBoard(member.workspaceId, workshop.id);
  const ground: ConsoleGround = { board: { cards, groups } };
  return { ground };
}

export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams }) =>
  currentParams["workshopId"] !== nextParams["workshopId"];

export default function WorkshopGroundRoute() {
  const { ground } = useLoaderData<typeof loader>();
  return <Outlet context={ground} />;
}
