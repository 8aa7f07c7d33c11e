import type { Queries } from "./transaction.server";

interface Leaving {
  readonly workspaceId: string;
  readonly organisationId: string;
}

/**
 * Takes an organisation out of the partnership: its people, the invitations to act for it, the sections it writes and
 * its place in the district. What it wrote stays. Returns the members who lost their place.
 */
export async function withdrawPartner(
  queries: Queries,
  { workspaceId, organisationId }: Leaving,
  now: Date,
): Promise<readonly string[]> {
  const of = { workspaceId, organisationId };
  const members = await queries.member.findMany({ where: { ...of, removedAt: null }, select: { id: true } });
  await queries.member.updateMany({ where: { ...of, removedAt: null }, data: { removedAt: now } });
  await queries.invitation.updateMany({
    where: { ...of, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  await queries.sectionAssignment.deleteMany({ where: of });
  await queries.partner.update({
    where: { workspaceId_organisationId: of },
    data: { withdrawnAt: now, districtBody: null, chosenByNotice: null },
    select: { organisationId: true },
  });
  return members.map(({ id }) => id);
}
