import { readMemberNames } from "./member-names.server";
import type { Queries } from "./transaction.server";

export interface SignedApplication {
  readonly id: string;
  readonly freezeId: string;
  readonly channel: "certified-email" | "portal";
  readonly fileName: string;
  readonly fileSha256: string;
  /** the checks it did not pass */
  readonly faults: readonly string[];
  readonly uploadedAt: Date;
}

export interface NewSignedApplication extends Omit<SignedApplication, "id"> {
  readonly uploadedById: string;
}

export async function keepSignedApplication(queries: Queries, signed: NewSignedApplication): Promise<string> {
  const { id } = await queries.signedApplication.create({
    data: { ...signed, faults: [...signed.faults] },
    select: { id: true },
  });
  return id;
}

/** The one that was looked at last. */
export async function findSignedApplication(
  queries: Queries,
  freezeId: string,
): Promise<SignedApplication | null> {
  const found = await queries.signedApplication.findFirst({
    where: { freezeId },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    select: signedFields,
  });
  return found && { ...found, channel: toChannel(found.channel) };
}

/** That the application was handed in, and which. */
export interface Submission {
  readonly id: string;
  readonly stageId: string;
  readonly freezeId: string;
  readonly freezeNumber: number;
  /** over the hashes of all documents of the stage */
  readonly stageHash: string;
  readonly channel: "certified-email" | "portal";
  readonly sentAt: Date;
  readonly registryNumber: string;
  readonly receipt: { readonly fileName: string; readonly sha256: string } | null;
  readonly signed: { readonly fileName: string; readonly sha256: string };
  readonly manifestSha256: string;
  readonly closesAt: Date;
  readonly recordedAt: Date;
  /** whether that person is still there or not */
  readonly recordedBy: string;
}

/** The latest first: it is the one that counts. */
export async function listSubmissions(queries: Queries, workspaceId: string): Promise<readonly Submission[]> {
  const rows = await queries.submission.findMany({
    where: { workspaceId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, stageId: true, freezeId: true, channel: true, sentAt: true, registryNumber: true },
      ...{ receiptName: true, receiptSha256: true, manifestSha256: true, closesAt: true },
      ...{ recordedAt: true, recordedById: true },
      freeze: { select: { number: true, hash: true } },
      signed: { select: { fileName: true, fileSha256: true } },
    },
  });
  const nameOf = await readMemberNames(
    queries,
    workspaceId,
    rows.map(({ recordedById }) => recordedById),
  );
  return rows.map(({ receiptName, receiptSha256, recordedById, freeze, signed, channel, ...row }) => ({
    ...row,
    freezeNumber: freeze.number,
    stageHash: freeze.hash,
    channel: toChannel(channel),
    receipt: receiptName && receiptSha256 ? { fileName: receiptName, sha256: receiptSha256 } : null,
    signed: { fileName: signed.fileName, sha256: signed.fileSha256 },
    recordedBy: nameOf(recordedById),
  }));
}

/** When the stage was handed in, by the record that counts; null: it was not. */
export async function findHandedInAt(
  queries: Queries,
  stage: { readonly workspaceId: string; readonly stageId: string },
): Promise<Date | null> {
  const found = await queries.submission.findFirst({
    where: stage,
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { sentAt: true },
  });
  return found && found.sentAt;
}

export interface NewSubmission {
  readonly workspaceId: string;
  readonly stageId: string;
  readonly freezeId: string;
  readonly signedId: string;
  readonly channel: Submission["channel"];
  readonly sentAt: Date;
  readonly registryNumber: string;
  readonly receiptName: string | null;
  readonly receiptSha256: string | null;
  readonly manifestSha256: string;
  readonly closesAt: Date;
  readonly recordedAt: Date;
  readonly recordedById: string;
}

export async function createSubmission(queries: Queries, submission: NewSubmission): Promise<string> {
  const { id } = await queries.submission.create({ data: submission, select: { id: true } });
  return id;
}

/**
 * The live documents of a freeze that somebody has written in since, or that came since; boards are none of them. None
 * once the next stage is open: what is written then belongs to that one.
 */
export async function listChangedSince(queries: Queries, freezeId: string): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ readonly name: string }[]>`
    SELECT d.name FROM "StageFreeze" f
      JOIN "Workspace" w ON w.id = f."workspaceId" AND w."stageId" = f."stageId"
      JOIN "LiveDocument" d ON d."workspaceId" = f."workspaceId"
      LEFT JOIN "DocumentSeal" s ON s."documentId" = d.id AND s."sealId" = f."sealId"
     WHERE f.id = ${freezeId} AND d.name NOT LIKE 'board/%' AND d."lastSeq" > COALESCE(s.seq, 0)
     ORDER BY d.name`;
  return rows.map(({ name }) => name);
}

const signedFields = {
  id: true,
  freezeId: true,
  channel: true,
  fileName: true,
  fileSha256: true,
  faults: true,
  uploadedAt: true,
} as const;

function toChannel(stored: string): SignedApplication["channel"] {
  return stored === "portal" ? "portal" : "certified-email";
}

/** How a stored file is called that was given out or handed in for the workspace; null: it is none of its. */
export async function findDeliveryFile(
  queries: Queries,
  workspaceId: string,
  sha256: string,
): Promise<string | null> {
  const givenOut = await queries.givenOutFile.findFirst({
    where: { fileSha256: sha256, freeze: { workspaceId } },
    orderBy: { madeAt: "desc" },
    select: { path: true },
  });
  if (givenOut) return givenOut.path.replace(/^.*\//, "");
  const receipt = await queries.submission.findFirst({
    where: { workspaceId, receiptSha256: sha256 },
    select: { receiptName: true },
  });
  return receipt?.receiptName ?? null;
}
