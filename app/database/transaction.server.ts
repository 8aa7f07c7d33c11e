import type { Database } from "./client.server";
import type { Prisma } from "./generated/client.ts";

/** What the functions of this room ask through: the database itself, or a transaction under way. */
export type Queries = Prisma.TransactionClient;

/** Runs the work as one transaction: all of it is kept, or none. Inside, use only what is handed over. */
export function inTransaction<Result>(
  database: Database,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(work, { maxWait: 10_000, timeout: 20_000 });
}

/** Looks at everything as it is at one moment, for as long as it takes; whoever writes is not held up. */
export function inSnapshot<Result>(
  database: Database,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(work, { isolationLevel: "RepeatableRead", ...forLong });
}

/** Writes much as one transaction: all of it is kept, or none. */
export function inLongTransaction<Result>(
  database: Database,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(work, forLong);
}

const forLong = { maxWait: 10_000, timeout: 15 * 60_000 } as const;

/** Waits until no other transaction holds the same name, and holds it until this one ends. */
export async function holdAlone(queries: Queries, name: string): Promise<void> {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
