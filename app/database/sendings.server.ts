import type { Queries } from "./transaction.server";

/** One act by a form that was sent: the same form sent again by the same sender is the same. */
export interface Sending {
  /**
   * `account/<id>`; for who has none `joining/<id>` of the workspace or `workshop/<id>`: the keys of others are not
   * known to anybody
   */
  readonly sender: string;
  readonly act: string;
  /** chosen by the browser; null: it said none, and what it sends is always the first */
  readonly key: string | null;
}

/**
 * Claims the sending for the transaction of its act, before anything else in it. Null: it is the first, and nobody else
 * does it meanwhile; else it was done, and this is what was made. Two at once wait here for each other.
 */
export async function claimSending(
  queries: Queries,
  { key, ...sending }: Sending,
  at: Date,
): Promise<{ readonly made: string } | null> {
  if (key === null) return null;
  const row = { ...sending, key, made: "", at };
  const { count } = await queries.sending.createMany({ data: [row], skipDuplicates: true });
  if (count > 0) return null;
  // In a statement of its own: the one before does not see what it has waited for.
  return queries.sending.findUniqueOrThrow({
    where: { sender_act_key: { ...sending, key } },
    select: { made: true },
  });
}

/** What was made by it before, where that is to be known ahead of the transaction; null: it is the first. */
export async function findMade(
  queries: Queries,
  { key, ...sending }: Sending,
): Promise<{ readonly made: string } | null> {
  if (key === null) return null;
  return queries.sending.findUnique({
    where: { sender_act_key: { ...sending, key } },
    select: { made: true },
  });
}

/** Notes what came of it, for whoever sends it again. */
export async function keepMade(queries: Queries, { key, ...sending }: Sending, made: string): Promise<void> {
  if (key === null) return;
  await queries.sending.update({
    where: { sender_act_key: { ...sending, key } },
    data: { made },
    select: { key: true },
  });
}

/** What it did was taken back: sent again, it is to be done. */
export async function forgetSending(queries: Queries, { key, ...sending }: Sending): Promise<void> {
  if (key !== null) await queries.sending.deleteMany({ where: { ...sending, key } });
}

/** A page may stay open for days with what it could not send. */
const keptForMs = 7 * 24 * 60 * 60_000;

export async function deleteOldSendings(queries: Queries, now: Date): Promise<void> {
  await queries.sending.deleteMany({ where: { at: { lt: new Date(now.getTime() - keptForMs) } } });
}
