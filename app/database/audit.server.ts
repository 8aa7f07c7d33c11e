import type { Queries } from "./transaction.server";

/** One thing somebody did, as it is written down. Names things by id; holds no secret and no text of a proposal. */
export interface AuditEntry {
  readonly at: Date;
  /** null: somebody who is not signed in */
  readonly accountId: string | null;
  readonly workspaceId: string | null;
  readonly act: string;
  readonly subject: Readonly<Record<string, string | readonly string[]>>;
}

export async function writeAudit(queries: Queries, entry: AuditEntry): Promise<void> {
  const subject = Object.fromEntries(
    Object.entries(entry.subject).map(([key, value]) => [
      key,
      typeof value === "string" ? value : [...value],
    ]),
  );
  await queries.auditEntry.create({ data: { ...entry, subject }, select: { id: true } });
}

/** The latest of an act about one thing of a workspace: `about` is a key of the subject with its value. */
export async function findLastAudit(
  queries: Queries,
  {
    workspaceId,
    act,
    about: [key, value],
  }: {
    readonly workspaceId: string;
    readonly act: string;
    readonly about: readonly [key: string, value: string];
  },
): Promise<{ readonly at: Date; readonly subject: unknown } | null> {
  return queries.auditEntry.findFirst({
    where: { workspaceId, act, subject: { path: [key], equals: value } },
    orderBy: { id: "desc" },
    select: { at: true, subject: true },
  });
}
