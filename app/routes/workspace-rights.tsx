import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMember, listMembers, type Member } from "~/database/members.server";
import { can } from "~/domain/rights/can";
import { notFound } from "~/errors.server";
import { type PersonWithRights, RightsPage } from "~/features/settings/rights-page";
import { texts } from "~/features/settings/texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

/** Without a person in the address: one's own rights. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const wanted = new URL(request.url).searchParams.get("persona") ?? member.memberId;
  await requireMember(request, context, params.workspaceId, "member.read-rights", { memberId: wanted });
  const { services } = context;
  const person = await findMember(services.database, member.workspaceId, wanted);
  if (person === null) throw notFound();
  const workspace = await requireWorkspace(services, member.workspaceId);
  const people = await listMembers(services.database, member.workspaceId);
  const bar: BarTitle = {
    title: texts[readLanguage(request)].rightsTitle,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/impostazioni`,
  };
  return {
    bar,
    workspaceId: workspace.id,
    workspaceTitle: workspace.title,
    person: withRights(person),
    people: people.filter((other) => mayRead(member, other)).map(withRights),
  };
}

function mayRead(member: Member, { workspaceId, memberId }: Member): boolean {
  return can({ ...member, kind: "member" }, "member.read-rights", { kind: "member", workspaceId, memberId });
}

function withRights({ memberId, name, organisation, organisationRole, role }: Member): PersonWithRights {
  return { memberId, name, organisation, organisationRole, role };
}

export default function WorkspaceRightsRoute() {
  const { workspaceId, workspaceTitle, person, people } = useLoaderData<typeof loader>();
  return (
    <RightsPage workspaceId={workspaceId} workspaceTitle={workspaceTitle} person={person} people={people} />
  );
}
