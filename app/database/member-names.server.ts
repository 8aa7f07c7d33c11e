import type { Queries } from "./transaction.server";

/** What members of a workspace are called, whether they are still there or not; empty for who never was. */
export async function readMemberNames(
  queries: Queries,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<(memberId: string) => string> {
  if (memberIds.length === 0) return () => "";
  const members = await queries.member.findMany({
    where: { workspaceId, id: { in: [...memberIds] } },
    select: { id: true, account: { select: { name: true } } },
  });
  const names = new Map(members.map(({ id, account }) => [id, account.name]));
  return (id) => names.get(id) ?? "";
}
