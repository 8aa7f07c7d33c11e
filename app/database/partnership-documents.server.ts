import type { Queries } from "./transaction.server";

/** A document as it was made, and the signed copies of it that were handed in. */
export interface StoredDocument {
  readonly id: string;
  /** empty: of the whole partnership */
  readonly organisationId: string;
  readonly kind: string;
  readonly dataHash: string;
  readonly data: unknown;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly createdAt: Date;
  /** the latest first */
  readonly copies: readonly StoredCopy[];
}

export interface StoredCopy {
  readonly id: string;
  readonly organisationId: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly verdict: unknown;
  readonly isAccepted: boolean;
  readonly uploadedAt: Date;
}

const copyFields = {
  id: true,
  organisationId: true,
  fileName: true,
  fileSha256: true,
  verdict: true,
  isAccepted: true,
  uploadedAt: true,
} as const;

const documentFields = {
  id: true,
  organisationId: true,
  kind: true,
  dataHash: true,
  data: true,
  fileName: true,
  fileSha256: true,
  createdAt: true,
  copies: { orderBy: [{ uploadedAt: "desc" }, { id: "asc" }], select: copyFields },
} as const;

/** The latest first. */
export function listDocuments(queries: Queries, workspaceId: string): Promise<readonly StoredDocument[]> {
  return queries.partnershipDocument.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...documentFields,
      copies: { ...documentFields.copies, orderBy: [...documentFields.copies.orderBy] },
    },
  });
}

/** The id of the latest that was made of this data; null: none was. */
export async function findDocumentOn(
  queries: Queries,
  of: Pick<NewDocument, "workspaceId" | "organisationId" | "kind" | "dataHash">,
): Promise<string | null> {
  const found = await queries.partnershipDocument.findFirst({
    where: of,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true },
  });
  return found && found.id;
}

export interface NewDocument extends Omit<StoredDocument, "id" | "copies" | "data"> {
  readonly workspaceId: string;
  readonly createdById: string;
  /** values of JSON alone */
  readonly data: object;
}

export async function createDocument(queries: Queries, document: NewDocument): Promise<string> {
  const { id } = await queries.partnershipDocument.create({ data: document, select: { id: true } });
  return id;
}

export interface NewCopy extends Omit<StoredCopy, "id" | "verdict"> {
  readonly documentId: string;
  readonly uploadedById: string;
  /** values of JSON alone */
  readonly verdict: object;
}

export async function createCopy(queries: Queries, copy: NewCopy): Promise<string> {
  const { id } = await queries.signedCopy.create({ data: copy, select: { id: true } });
  return id;
}

export async function findCopy(
  queries: Queries,
  workspaceId: string,
  id: string,
): Promise<StoredCopy | null> {
  return queries.signedCopy.findUnique({ where: { id, document: { workspaceId } }, select: copyFields });
}

/**
 * Gives a copy that does not count another verdict, also a person's; false, and nothing is written, when it is not any
 * more as it was read.
 */
export async function rejudgeCopy(
  queries: Queries,
  read: Pick<StoredCopy, "id" | "verdict">,
  { verdict, isAccepted }: { readonly verdict: object; readonly isAccepted: boolean },
): Promise<boolean> {
  const { count } = await queries.signedCopy.updateMany({
    where: { id: read.id, isAccepted: false, verdict: { equals: read.verdict ?? {} } },
    data: { verdict, isAccepted },
  });
  return count > 0;
}

export interface FileToStore {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly createdAt: Date;
}

/** Stores a file under its content: the same bytes are there once. */
export async function storeFile(queries: Queries, file: FileToStore): Promise<void> {
  await queries.storedFile.createMany({
    data: [{ ...file, bytes: Buffer.from(file.bytes), size: file.bytes.length }],
    skipDuplicates: true,
  });
}

export function readStoredFile(
  queries: Queries,
  sha256: string,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | null> {
  return queries.storedFile.findUnique({ where: { sha256 }, select: { mediaType: true, bytes: true } });
}
