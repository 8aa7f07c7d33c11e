import type { Queries } from "./transaction.server";

export interface Rehearsal {
  readonly id: string;
  readonly createdAt: Date;
}

/** The copy on which the delivery of a workspace is rehearsed, if there is one. */
export function findRehearsalOf(queries: Queries, workspaceId: string): Promise<Rehearsal | null> {
  return queries.workspace.findUnique({
    where: { rehearsalOfId: workspaceId },
    select: { id: true, createdAt: true },
  });
}

/** Mails about a workspace that is a rehearsal are not for anybody. */
export async function isRehearsal(queries: Queries, workspaceId: string): Promise<boolean> {
  return (await queries.workspace.count({ where: { id: workspaceId, rehearsalOfId: { not: null } } })) > 0;
}

/** Makes a copy the rehearsal of the workspace it was made of. */
export async function markAsRehearsal(
  queries: Queries,
  id: string,
  { of, at }: { readonly of: string; readonly at: Date },
): Promise<void> {
  await queries.workspace.update({
    where: { id },
    data: { rehearsalOfId: of, createdAt: at },
    select: { id: true },
  });
}

/** Removes a workspace with all it holds but its files, which others may name. */
export async function deleteWorkspace(queries: Queries, id: string): Promise<void> {
  await queries.auditEntry.deleteMany({ where: { workspaceId: id } });
  // They name partners, which do not go before them.
  await queries.member.deleteMany({ where: { workspaceId: id } });
  await queries.workspace.delete({ where: { id }, select: { id: true } });
}

/** Of these files, removes those that nothing names any more. */
export async function deleteUnnamedFiles(queries: Queries, sha256s: readonly string[]): Promise<void> {
  await queries.storedFile.deleteMany({
    where: {
      sha256: { in: [...sha256s] },
      ...{ generated: { none: {} }, evidence: { none: {} }, copies: { none: {} }, givenOut: { none: {} } },
      ...{ attachments: { none: {} }, signed: { none: {} }, receipts: { none: {} } },
    },
  });
}
