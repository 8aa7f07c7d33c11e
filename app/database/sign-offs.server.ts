import { z } from "zod";
import type { HashedSection, SignOff } from "~/domain/delivery/sign-off/judge-sign-off";
import type { HashedPart } from "~/domain/delivery/sign-off/sign-off-part";
import { readMemberNames } from "./member-names.server";
import type { Queries } from "./transaction.server";

/** What a body approved, with where and for whom. */
export interface StoredSignOff extends SignOff {
  readonly id: string;
  readonly organisationId: string;
  readonly partsHash: string;
}

export interface NewSignOff {
  readonly workspaceId: string;
  readonly stageId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly signedAt: Date;
  readonly hash: string;
  readonly partsHash: string;
  readonly parts: readonly HashedPart[];
  readonly otherSections: readonly HashedSection[];
  readonly documents: readonly { readonly name: string; readonly seq: number; readonly textHash: string }[];
}

export async function createSignOff(
  queries: Queries,
  { parts, otherSections, documents, ...about }: NewSignOff,
): Promise<string> {
  // Parsed, so that what is written is what will be read; plain lists, as the client asks for.
  const json = {
    parts: partsSchema.parse(parts),
    otherSections: sectionsSchema.parse(otherSections),
    documents: documents.map((document) => ({ ...document })),
  };
  const { id } = await queries.signOff.create({ data: { ...about, ...json }, select: { id: true } });
  return String(id);
}

interface Place {
  readonly workspaceId: string;
  readonly stageId: string;
}

/** Of each body the last it gave, when it has not taken it back. */
export async function listLatestSignOffs(queries: Queries, place: Place): Promise<readonly StoredSignOff[]> {
  const { workspaceId, stageId } = place;
  const rows = await queries.signOff.findMany({
    where: { workspaceId, stageId },
    orderBy: { id: "desc" },
    distinct: ["organisationId"],
    select: columns,
  });
  const given = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
  const nameOf = await readMemberNames(
    queries,
    workspaceId,
    given.map(({ memberId }) => memberId),
  );
  return given.map(({ memberId, parts, otherSections, id, organisationId, ...row }) => ({
    ...{ id: String(id), organisationId, signedAt: row.signedAt, hash: row.hash, partsHash: row.partsHash },
    by: nameOf(memberId),
    parts: partsSchema.parse(parts),
    otherSections: sectionsSchema.parse(otherSections),
  }));
}

/** Whether any body has approved anything of the stage. */
export async function hasSignOffs(queries: Queries, { workspaceId, stageId }: Place): Promise<boolean> {
  return (await queries.signOff.count({ where: { workspaceId, stageId, withdrawnAt: null } })) > 0;
}

/** False when it was taken back already, or is none of the body. */
export async function withdrawSignOff(
  queries: Queries,
  { id, ...of }: { readonly id: string; readonly workspaceId: string; readonly organisationId: string },
  withdrawn: { readonly withdrawnAt: Date; readonly withdrawnById: string },
): Promise<boolean> {
  if (!/^\d{1,18}$/.test(id)) return false;
  const where = { id: BigInt(id), ...of, withdrawnAt: null };
  return (await queries.signOff.updateMany({ where, data: withdrawn })).count > 0;
}

const columns = {
  id: true,
  organisationId: true,
  memberId: true,
  signedAt: true,
  hash: true,
  partsHash: true,
  parts: true,
  otherSections: true,
  withdrawnAt: true,
} as const;

const wording = z.object({ it: z.string(), en: z.string() });
const line = z.object({ id: z.string(), about: wording.nullable(), text: z.string(), look: z.string() });
const partsSchema = z.array(
  z.object({ id: z.string(), title: wording, lines: z.array(line), hash: z.string() }),
);
const sectionsSchema = z.array(z.object({ id: z.string(), title: wording, hash: z.string() }));
