import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { DocumentParts } from "../packed/segment.ts";
import { readLog } from "../store/read-log.ts";
import { type DescribedState, describeState } from "../builder/describe-state.ts";
import type { SealedState } from "./seal-state.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { toTimestamp } from "../store/to-timestamp.ts";

/** Documents frozen together: what is handed in is rendered from these, and nothing else. */
export interface Seal {
  readonly id: string;
  readonly sealedAt: Date;
  readonly memberId: string | null;
  readonly documents: readonly SealedDocument[];
}

export interface SealedDocument extends SealedState {
  readonly documentId: number;
  readonly name: string;
  /** the last update that is part of it */
  readonly seq: number;
}

export interface SealRequest {
  readonly workspaceId: string;
  readonly names: readonly string[];
  readonly memberId: string | null;
  readonly sealedAt: Date;
}

export interface DocumentRow {
  readonly id: string;
  readonly name: string;
  readonly lastSeq: string;
  readonly sealedAt: Date | null;
}

/** Builds a document of its log, away from the thread that serves people. */
export type DescribeState = (parts: DocumentParts) => DescribedState | Promise<DescribedState>;

/**
 * Freezes documents of a workspace in one transaction: from its commit on every append to them is answered as
 * late. Appends to them wait meanwhile. When somebody sealed one of them already, that seal is the answer and
 * nothing else happens; null when one of the documents is not there.
 */
export function sealDocuments(pool: pg.Pool, request: SealRequest): Promise<Seal | null> {
  return inTransaction(pool, (client) => sealOrFind(client, request));
}

async function sealOrFind(client: pg.PoolClient, request: SealRequest): Promise<Seal | null> {
  const { workspaceId, names } = request;
  const rows = await lockDocuments(client, workspaceId, names);
  if (rows.length < new Set(names).size) return null;
  const sealed = rows.find((row) => row.sealedAt !== null);
  if (sealed !== undefined) return findSealOf(client, sealed.id);
  const described = await describeAll(client, rows, describeState);
  return writeSeal(client, request, described);
}

/** In the order of their ids, as appends take them: two who lock must not wait for each other. */
export async function lockDocuments(
  client: pg.PoolClient,
  workspaceId: string,
  names: readonly string[],
): Promise<readonly DocumentRow[]> {
  const { rows } = await client.query<DocumentRow>(
    `SELECT id, name, "lastSeq", "sealedAt" FROM "LiveDocument"
      WHERE "workspaceId" = $1 AND name = ANY($2::text[]) ORDER BY id FOR UPDATE`,
    [workspaceId, names],
  );
  return rows;
}

export type DescribedDocument = SealedDocument & DescribedState;

/** What documents are, by their logs up to the number of each. */
export async function describeAll(
  client: pg.PoolClient,
  rows: readonly DocumentRow[],
  describe: DescribeState,
): Promise<readonly DescribedDocument[]> {
  const described: Promise<DescribedDocument>[] = [];
  for (const { id, name, lastSeq } of rows) {
    const seq = Number(lastSeq);
    const log = await readLog(client, id, { after: 0, upTo: seq });
    const kept = log.rows.filter(({ setAsideAt }) => setAsideAt === null);
    const parts = {
      packed: log.segments.map(({ bytes }) => bytes),
      plain: kept.map(({ bytes }) => bytes),
    };
    described.push(describeOne({ documentId: Number(id), name, seq }, parts, describe));
  }
  return Promise.all(described);
}

async function describeOne(
  about: Pick<SealedDocument, "documentId" | "name" | "seq">,
  parts: DocumentParts,
  describe: DescribeState,
): Promise<DescribedDocument> {
  return { ...about, ...(await describe(parts)) };
}

/** Seals documents that are locked and described. */
export async function writeSeal(
  client: pg.PoolClient,
  { workspaceId, memberId, sealedAt }: Omit<SealRequest, "names">,
  described: readonly DescribedDocument[],
): Promise<Seal> {
  const documents = described.map(({ documentId, name, seq, stateVector, textHash }) => ({
    ...{ documentId, name, seq, stateVector, textHash },
  }));
  const seal: Seal = { id: randomUUID(), sealedAt, memberId, documents };
  await write(client, workspaceId, seal);
  return seal;
}

async function write(client: pg.PoolClient, workspaceId: string, seal: Seal): Promise<void> {
  const sealedAt = toTimestamp(seal.sealedAt);
  await client.query(
    `INSERT INTO "Seal" (id, "workspaceId", "memberId", "sealedAt") VALUES ($1, $2, $3, $4)`,
    [seal.id, workspaceId, seal.memberId, sealedAt],
  );
  for (const { documentId, seq, stateVector, textHash } of seal.documents) {
    await client.query(
      `INSERT INTO "DocumentSeal" ("documentId", "sealId", seq, "stateVector", "textHash")
       VALUES ($1, $2, $3, $4, $5)`,
      [documentId, seal.id, seq, Buffer.from(stateVector), textHash],
    );
  }
  await client.query(`UPDATE "LiveDocument" SET "sealedAt" = $2 WHERE id = ANY($1::bigint[])`, [
    seal.documents.map((document) => document.documentId),
    sealedAt,
  ]);
}

interface SealRow {
  readonly id: string;
  readonly memberId: string | null;
  /** without zone, in UTC */
  readonly sealedAt: string;
  readonly documentId: string;
  readonly name: string;
  readonly seq: string;
  readonly stateVector: Buffer;
  readonly textHash: string;
}

async function findSealOf(client: pg.PoolClient, documentId: string): Promise<Seal | null> {
  const { rows } = await client.query<SealRow>(
    `SELECT s.id, s."memberId", s."sealedAt"::text, ds."documentId", d.name, ds.seq, ds."stateVector", ds."textHash"
       FROM "Seal" s JOIN "DocumentSeal" ds ON ds."sealId" = s.id JOIN "LiveDocument" d ON d.id = ds."documentId"
      WHERE s.id = (SELECT o.id FROM "Seal" o JOIN "DocumentSeal" od ON od."sealId" = o.id
                     WHERE od."documentId" = $1 AND o."releasedAt" IS NULL) ORDER BY ds."documentId"`,
    [documentId],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    id: first.id,
    memberId: first.memberId,
    sealedAt: new Date(`${first.sealedAt.replace(" ", "T")}Z`),
    documents: rows.map((row) => ({
      documentId: Number(row.documentId),
      name: row.name,
      seq: Number(row.seq),
      stateVector: new Uint8Array(row.stateVector),
      textHash: row.textHash,
    })),
  };
}
