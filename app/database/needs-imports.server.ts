import { lookedAtNeeds, type LookedAtNeeds } from "~/domain/needs/exchange/look-at-needs";
import type { Queries } from "./transaction.server";

const needsImportStatuses = ["looked-at", "writing", "stopped", "done", "undoing", "undone"] as const;
export type NeedsImportStatus = (typeof needsImportStatuses)[number];

/** An import without what it brings. */
export interface NeedsImport {
  readonly id: string;
  readonly workspaceId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly status: NeedsImportStatus;
  readonly stoppedBy: string;
  readonly total: number;
  readonly written: number;
  readonly removed: number;
  readonly kept: readonly string[];
  readonly createdAt: Date;
  readonly createdById: string;
  readonly confirmedAt: Date | null;
  readonly undoneById: string | null;
}

export interface NewNeedsImport {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly looked: LookedAtNeeds;
  readonly headers: readonly string[];
  readonly refused: string;
  readonly createdAt: Date;
}

/** A person looks at one file at a time: what it looked at before, and did not confirm, is gone. */
export async function createNeedsImport(
  queries: Queries,
  { memberId, bytes, headers, looked, ...about }: NewNeedsImport,
): Promise<string> {
  const { workspaceId, createdAt } = about;
  await queries.needsImport.deleteMany({
    where: { workspaceId, createdById: memberId, status: "looked-at" },
  });
  const { id } = await queries.needsImport.create({
    data: {
      ...about,
      looked: storable(looked),
      bytes: Buffer.from(bytes),
      headers: JSON.stringify(headers),
      status: "looked-at",
      createdById: memberId,
      aliveAt: createdAt,
    },
    select: { id: true },
  });
  return id;
}

/**
 * The same without what a file may hold and PostgreSQL does not take in JSON: the character 0, and halves of characters,
 * as a text that is cut short may end with one.
 */
function storable<Value>(value: Value): Value {
  const json = JSON.stringify(value).replace(
    /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/gi,
    "$1\\ufffd",
  );
  return JSON.parse(json) as Value;
}

export async function findNeedsImport(
  queries: Queries,
  workspaceId: string,
  id: string,
): Promise<NeedsImport | null> {
  const row = await queries.needsImport.findUnique({ where: { id, workspaceId }, select: importFields });
  return row && toImport(row);
}

/** For who goes on with it, in whichever workspace it is. */
export async function findImportAnywhere(queries: Queries, id: string): Promise<NeedsImport | null> {
  const row = await queries.needsImport.findUnique({ where: { id }, select: importFields });
  return row && toImport(row);
}

/** Those that were confirmed, the latest first. */
export async function listNeedsImports(
  queries: Queries,
  workspaceId: string,
): Promise<readonly NeedsImport[]> {
  const rows = await queries.needsImport.findMany({
    where: { workspaceId, status: { not: "looked-at" } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 20,
    select: importFields,
  });
  return rows.map(toImport);
}

export async function readLookedAt(queries: Queries, id: string): Promise<LookedAtNeeds> {
  const { looked } = await queries.needsImport.findUniqueOrThrow({ where: { id }, select: { looked: true } });
  return lookedAtNeeds.parse(looked);
}

/** The rows that were refused, as JSON; empty texts a day after. */
export function readRefusedRows(queries: Queries, id: string) {
  return queries.needsImport.findUniqueOrThrow({ where: { id }, select: { headers: true, refused: true } });
}

/** Null: it was confirmed, or taken away. */
export async function readImportBytes(queries: Queries, id: string): Promise<Uint8Array | null> {
  const row = await queries.needsImport.findUnique({ where: { id }, select: { bytes: true } });
  return row?.bytes ?? null;
}

/** How an import goes from one status to another: false when it is in none of those it may come from. */
export async function moveNeedsImport(
  queries: Queries,
  id: string,
  {
    from,
    to,
    at,
    ...changed
  }: {
    readonly from: readonly NeedsImportStatus[];
    readonly to: NeedsImportStatus;
    readonly at: Date;
    readonly stoppedBy?: string;
    readonly undoneById?: string;
    readonly removed?: number;
    readonly kept?: readonly string[];
  },
): Promise<boolean> {
  const { kept, ...plain } = changed;
  const { count } = await queries.needsImport.updateMany({
    where: { id, status: { in: [...from] } },
    data: { ...plain, ...(kept && { kept: [...kept] }), status: to, aliveAt: at },
  });
  return count === 1;
}

/** From looked at to writing, with all that will be written; false: somebody else has confirmed it, or taken it away. */
export async function beginNeedsImport(
  queries: Queries,
  id: string,
  {
    pieces,
    at,
  }: { readonly pieces: readonly { readonly count: number; readonly needs: string }[]; readonly at: Date },
): Promise<boolean> {
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  const { count } = await queries.needsImport.updateMany({
    where: { id, status: "looked-at" },
    data: { status: "writing", bytes: null, total, confirmedAt: at, aliveAt: at },
  });
  if (count === 0) return false;
  await queries.needsImportPiece.createMany({
    data: pieces.map((piece, position) => ({ ...piece, importId: id, position })),
  });
  return true;
}

/** Takes away what is still only looked at. */
export async function dropNeedsImport(
  queries: Queries,
  { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
  id: string,
): Promise<void> {
  await queries.needsImport.deleteMany({
    where: { id, workspaceId, createdById: memberId, status: "looked-at" },
  });
}

/** Takes over those that nobody has been at for a while; of several nodes that ask, one gets each. */
export async function claimSilentImports(
  queries: Queries,
  { silentSince, at }: { readonly silentSince: Date; readonly at: Date },
): Promise<readonly string[]> {
  const silent = await queries.needsImport.findMany({
    where: { status: { in: ["writing", "undoing"] }, aliveAt: { lt: silentSince } },
    select: { id: true, aliveAt: true },
  });
  const claimed: string[] = [];
  for (const { id, aliveAt } of silent) {
    const { count } = await queries.needsImport.updateMany({ where: { id, aliveAt }, data: { aliveAt: at } });
    if (count === 1) claimed.push(id);
  }
  return claimed;
}

const aDayMs = 24 * 60 * 60_000;
const undoableMs = 30 * aDayMs;

/** Takes away what nobody confirmed, and what is only kept for a while of what was. */
export async function deleteOldNeedsImports(queries: Queries, now: Date): Promise<void> {
  const aDayAgo = new Date(now.getTime() - aDayMs);
  await queries.needsImport.deleteMany({ where: { status: "looked-at", createdAt: { lt: aDayAgo } } });
  await queries.needsImport.updateMany({
    where: { createdAt: { lt: aDayAgo }, refused: { not: "" } },
    data: { headers: "", refused: "" },
  });
  await queries.needsImportPiece.deleteMany({
    where: {
      import: { status: { in: ["done", "undone"] }, createdAt: { lt: new Date(now.getTime() - undoableMs) } },
    },
  });
}

/** Whether it is still known what was written, so that it can be taken out. */
export function canStillBeUndone({ status, createdAt }: NeedsImport, now: Date): boolean {
  if (status === "writing" || status === "stopped") return true;
  return status === "done" && now.getTime() - createdAt.getTime() < undoableMs;
}

const importFields = {
  id: true,
  workspaceId: true,
  fileName: true,
  sha256: true,
  status: true,
  stoppedBy: true,
  total: true,
  written: true,
  removed: true,
  kept: true,
  createdAt: true,
  createdById: true,
  confirmedAt: true,
  undoneById: true,
} as const;

function toImport<Row extends { readonly status: string }>(row: Row) {
  const status = needsImportStatuses.find((known) => known === row.status);
  if (status === undefined) throw new Error(`an import of needs in the status ${row.status}`);
  return { ...row, status };
}
