import type pg from "pg";
import type { Whose } from "./admission.ts";

/** Every loss of a right since the installation began, numbered: the permission epoch. */
export interface RightsLog {
  /** What changed after an epoch; with null, only how far it has come. */
  since(epoch: number | null): Promise<RightsChanges>;
}

export interface RightsChanges {
  readonly epoch: number;
  readonly changes: readonly Whose[];
  /** Some of the changes are no longer known: anybody's rights may have gone. */
  readonly isIncomplete: boolean;
}

/** On the tables that triggers fill, in the transaction that takes the right away. */
export function createPostgresRightsLog(pool: pg.Pool): RightsLog {
  return {
    async since(epoch) {
      const { rows } = await pool.query<ChangeRow>(
        `SELECT e.epoch AS now, c.epoch, c.kind, c.subject FROM "RightsEpoch" e
           LEFT JOIN "RightsChange" c ON c.epoch > $1 ORDER BY c.epoch`,
        [epoch ?? "9223372036854775807"],
      );
      const changes = rows.flatMap(({ kind, subject }) => toWhose(kind, subject));
      const now = Number(rows[0]?.now ?? 0);
      return { epoch: now, changes, isIncomplete: epoch !== null && now - epoch > changes.length };
    },
  };
}

interface ChangeRow {
  readonly now: string;
  readonly epoch: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
}

function toWhose(kind: string | null, subject: string | null): readonly Whose[] {
  if (subject === null) return [];
  if (kind === "member") return [{ memberId: subject }];
  return kind === "account" ? [{ accountId: subject }] : [{ sessionId: subject }];
}
