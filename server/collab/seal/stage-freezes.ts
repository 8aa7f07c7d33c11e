import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { parseBoardDocumentName } from "~/document/workspace-document";
import type {
  FreezeRequest,
  JudgeStage,
  StageFreezeAnswer,
  StageFreezes,
  StageLook,
  UnfreezeRequest,
} from "~/services.server";
import { inTransaction } from "../store/in-transaction.ts";
import { toTimestamp } from "../store/to-timestamp.ts";
import {
  type DescribedDocument,
  type DescribeState,
  describeAll,
  type DocumentRow,
  lockDocuments,
  type SealedDocument,
  writeSeal,
} from "./seals.ts";

export interface StageFreezesOptions {
  readonly pool: pg.Pool;
  readonly describe: DescribeState;
  /** Whoever has a document of the workspace open, on any node, is told. */
  readonly onSealed: (workspaceId: string) => void;
  readonly onReleased: (workspaceId: string) => void;
}

/** Freezes stages and opens them again, each in one transaction with its record. */
export function createStageFreezes({
  pool,
  describe,
  onSealed,
  onReleased,
}: StageFreezesOptions): StageFreezes {
  return {
    async freeze(request, judge) {
      const answer = await inTransaction(pool, (client) => freeze(client, { request, judge, describe }));
      if (answer.status === "frozen") onSealed(request.workspaceId);
      return answer;
    },
    async unfreeze(request) {
      const isOpened = await inTransaction(pool, (client) => unfreeze(client, request));
      if (isOpened) onReleased(request.workspaceId);
      return isOpened;
    },
    look: (workspaceId) => inTransaction(pool, (client) => look(client, workspaceId, describe)),
  };
}

interface Freezing {
  readonly request: FreezeRequest;
  readonly judge: JudgeStage;
  readonly describe: DescribeState;
}

/**
 * First the lock of the stage: whoever is changing a row of the application ends first, and who comes later is refused.
 * Then the documents: what was appended to them by now is judged, and sealed as it was judged.
 */
async function freeze(
  client: pg.PoolClient,
  { request, judge, describe }: Freezing,
): Promise<StageFreezeAnswer> {
  const { workspaceId } = request;
  await holdStage(client, workspaceId);
  if ((await findOpen(client, workspaceId)) !== null) return { status: "frozen-already" };
  const documents = await listDocuments(client, workspaceId);
  if (documents.some(({ isQuarantined }) => isQuarantined)) return { status: "under-repair" };
  const names = documents.map(({ name }) => name);
  const rows = await lockDocuments(client, workspaceId, names);
  const described = await describeAll(client, rows, describe);
  const judged = await judge(charactersOf(described));
  const { memberId } = request;
  const seal = await writeSeal(client, { workspaceId, memberId, sealedAt: judged.at }, described);
  const hash = hashStage(seal.documents);
  const id = randomUUID();
  const { rows: written } = await client.query<{ readonly number: number }>(
    `INSERT INTO "StageFreeze" (id, "workspaceId", "stageId", number, "sealId", "frozenAt", "frozenById", hash, overridden)
     SELECT $1, $2, $3, COALESCE(max(number), 0) + 1, $4, $5, $6, $7, $8::jsonb
       FROM "StageFreeze" WHERE "workspaceId" = $2 RETURNING number`,
    [
      id,
      workspaceId,
      request.stageId,
      seal.id,
      toTimestamp(judged.at),
      memberId,
      hash,
      JSON.stringify(judged.overridden),
    ],
  );
  const number = written[0]?.number ?? 0;
  await keepContents(client, id, judged.contents);
  const overridden = judged.overridden.map((obstacle) => `${obstacle.id}: ${obstacle.reason}`);
  await writeAudit(client, {
    ...request,
    at: judged.at,
    act: "freeze-stage",
    subject: { id, number: String(number), hash, overridden },
  });
  return { status: "frozen", number };
}

async function keepContents(client: pg.PoolClient, freezeId: string, contents: Uint8Array): Promise<void> {
  const sha256 = createHash("sha256").update(contents).digest("hex");
  await client.query(`INSERT INTO "SealedContents" ("freezeId", sha256, bytes) VALUES ($1, $2, $3)`, [
    freezeId,
    sha256,
    contents,
  ]);
}

async function unfreeze(client: pg.PoolClient, request: UnfreezeRequest): Promise<boolean> {
  const { workspaceId, memberId, reason, at } = request;
  await holdStage(client, workspaceId);
  const open = await findOpen(client, workspaceId);
  if (open === null || open.number !== request.number) return false;
  // Rows of documents in the order of their ids, as appends and seals take them.
  await client.query(
    `SELECT 1 FROM "LiveDocument" WHERE id IN (SELECT "documentId" FROM "DocumentSeal" WHERE "sealId" = $1)
      ORDER BY id FOR UPDATE`,
    [open.sealId],
  );
  await client.query(
    `UPDATE "LiveDocument" SET "sealedAt" = NULL
      WHERE id IN (SELECT "documentId" FROM "DocumentSeal" WHERE "sealId" = $1)`,
    [open.sealId],
  );
  await client.query(`UPDATE "Seal" SET "releasedAt" = $2 WHERE id = $1`, [open.sealId, toTimestamp(at)]);
  await client.query(
    `UPDATE "StageFreeze" SET "unfrozenAt" = $2, "unfrozenById" = $3, "unfreezeReason" = $4 WHERE id = $1`,
    [open.id, toTimestamp(at), memberId, reason],
  );
  const subject = { id: open.id, number: String(open.number), reason };
  await writeAudit(client, { ...request, act: "unfreeze-stage", subject });
  return true;
}

async function look(client: pg.PoolClient, workspaceId: string, describe: DescribeState): Promise<StageLook> {
  const documents = await listDocuments(client, workspaceId);
  if (documents.some(({ isQuarantined }) => isQuarantined)) return { status: "under-repair" };
  const described = await describeAll(client, documents, describe);
  return {
    status: "whole",
    hash: hashStage(described),
    documents: described.map(({ name, seq, textHash }) => ({ name, seq, textHash })),
  };
}

async function holdStage(client: pg.PoolClient, workspaceId: string): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock("stage_lock"($1))`, [workspaceId]);
}

interface OpenFreeze {
  readonly id: string;
  readonly number: number;
  readonly sealId: string;
}

async function findOpen(client: pg.PoolClient, workspaceId: string): Promise<OpenFreeze | null> {
  const { rows } = await client.query<OpenFreeze>(
    `SELECT id, number, "sealId" FROM "StageFreeze" WHERE "workspaceId" = $1 AND "unfrozenAt" IS NULL`,
    [workspaceId],
  );
  return rows[0] ?? null;
}

/**
 * All live documents but the boards of workshops: a board is what people work on together, not what is handed in. What
 * came of it is in the needs, the sheets and the sections, and these are sealed.
 */
async function listDocuments(
  client: pg.PoolClient,
  workspaceId: string,
): Promise<readonly (DocumentRow & { readonly isQuarantined: boolean })[]> {
  const { rows } = await client.query<DocumentRow & { readonly isQuarantined: boolean }>(
    `SELECT id, name, "lastSeq", "sealedAt", "quarantinedAt" IS NOT NULL AS "isQuarantined"
       FROM "LiveDocument" WHERE "workspaceId" = $1`,
    [workspaceId],
  );
  return rows.filter(({ name }) => parseBoardDocumentName(name) === null);
}

function charactersOf(documents: readonly DescribedDocument[]): Readonly<Record<string, number>> {
  return Object.fromEntries(documents.map(({ name, characters }) => [name, characters]));
}

/** Of the names and hashes of all documents: one number to compare by telephone. */
export function hashStage(documents: readonly Pick<SealedDocument, "name" | "textHash">[]): string {
  const lines = documents.map(({ name, textHash }) => `${textHash}  ${name}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

async function writeAudit(
  client: pg.PoolClient,
  entry: {
    readonly at: Date;
    readonly accountId: string;
    readonly workspaceId: string;
    readonly act: string;
    readonly subject: object;
  },
): Promise<void> {
  await client.query(
    `INSERT INTO "AuditEntry" (at, "accountId", "workspaceId", act, subject) VALUES ($1, $2, $3, $4, $5::jsonb)`,
    [toTimestamp(entry.at), entry.accountId, entry.workspaceId, entry.act, JSON.stringify(entry.subject)],
  );
}
