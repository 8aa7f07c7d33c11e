import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import type { NeedsGround } from "~/features/needs/needs-data";
import { requireMember } from "~/session.server";

/** Heavy, and sent once: the shapes change seldom, and the needs live on in their document. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const { live, territory } = context.services;
  const [shapes, { needs, evidence, links }] = await Promise.all([
    territory.shapes(member.workspaceId),
    live.readNeeds(member.workspaceId),
  ]);
  const ground: NeedsGround = { shapes, contents: { needs, evidence, links } };
  return { ground };
}

export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams }) =>
  currentParams["workspaceId"] !== nextParams["workspaceId"];

export default function NeedsGroundRoute() {
  const { ground } = useLoaderData<typeof loader>();
  return <Outlet context={ground} />;
}
