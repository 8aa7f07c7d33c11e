import { createReadStream } from "node:fs";
import type { Account } from "~/database/accounts.server";
import { findByEmail } from "~/database/archive-writing.server";
import { addUploadPiece, createArchiveUpload, type LookedArchive } from "~/database/archive-uploads.server";
import { inLongTransaction } from "~/database/transaction.server";
import { findWorkspace } from "~/database/workspaces.server";
import type { ArchiveRefusal } from "~/domain/archive/archive-refusal";
import { requireKeptModel } from "~/domain/archive/archived-models";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { ArchiveRefused } from "./archive-refused";
import { openArchive } from "./open-archive.server";
import { requireInstallationRight } from "./require-installation-right";
import type { WorkspaceSource } from "./workspace-source";

interface SentFile {
  readonly path: string;
  readonly name: string;
}

/** Looks through an archive that was sent, and keeps it until the person has seen what it holds; nothing changes by this. */
export async function lookAtArchive(
  { database, clock, attempts }: Pick<Services, "database" | "clock" | "attempts">,
  account: Account,
  file: SentFile,
): Promise<{ readonly status: "read"; readonly uploadId: string } | ArchiveRefusal> {
  requireInstallationRight(account, "installation.import-workspace");
  if (!attempts.allow(`archive:${account.id}`, tries)) throw new Refusal("too-many-tries");
  try {
    const looked = await look({ database }, file.path);
    // All pieces are there, or the archive is not.
    const uploadId = await inLongTransaction(database, async (queries) => {
      const upload = { fileName: file.name.slice(-longestFileName), looked, createdAt: clock.now() };
      const id = await createArchiveUpload(queries, account.id, upload);
      let position = 0;
      for await (const bytes of createReadStream(file.path, { highWaterMark: pieceBytes }))
        await addUploadPiece(queries, { uploadId: id, position: position++, bytes: bytes as Buffer });
      return id;
    });
    return { status: "read", uploadId };
  } catch (error) {
    if (error instanceof ArchiveRefused) return error.refusal;
    throw error;
  }
}

const tries = { tries: 20, withinMs: 10 * 60_000 };
const longestFileName = 200;
const pieceBytes = 1024 * 1024;

async function look({ database }: Pick<Services, "database">, path: string): Promise<LookedArchive> {
  const archive = await openArchive(path);
  try {
    const { about } = archive;
    const emails = await listEmails(archive);
    const known = await findByEmail(database, emails);
    const isThere = (await findWorkspace(database, about.workspaceId)) !== null;
    return { about, isThere, people: emails.length, knownPeople: known.size };
  } finally {
    archive.close();
  }
}

async function listEmails(archive: WorkspaceSource): Promise<readonly string[]> {
  const emails: string[] = [];
  for await (const { email } of archive.rows(requireKeptModel("Account")))
    if (typeof email === "string") emails.push(email.toLowerCase());
  return emails;
}
