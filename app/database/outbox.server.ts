import type { Queries } from "./transaction.server";

export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** Keeps a mail instead of sending it. */
export async function keepMail(queries: Queries, mail: Omit<KeptMail, "id">): Promise<void> {
  await queries.outboxMail.create({ data: mail, select: { id: true } });
}

/** The latest mails, newest first. */
export function listKeptMail(queries: Queries, atMost = 50): Promise<readonly KeptMail[]> {
  return queries.outboxMail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: atMost,
    select: { id: true, to: true, subject: true, text: true, createdAt: true },
  });
}
