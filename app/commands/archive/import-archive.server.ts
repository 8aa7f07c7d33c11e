import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Account } from "~/database/accounts.server";
import { findArchiveUpload, readUploadPieces, removeArchiveUpload } from "~/database/archive-uploads.server";
import type { ArchivedRow } from "~/database/archive-rows.server";
import { writeAudit } from "~/database/audit.server";
import { isRefusedByDatabase } from "~/database/database-refusal.server";
import { admitMember } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { claimSending, findMade, keepMade } from "~/database/sendings.server";
import { holdAlone, inLongTransaction, type Queries } from "~/database/transaction.server";
import { findWorkspace } from "~/database/workspaces.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { sendingOf } from "../sending-of.server";
import { ArchiveRefused } from "./archive-refused";
import { chooseIds } from "./new-ids.server";
import { openArchive } from "./open-archive.server";
import { requireInstallationRight } from "./require-installation-right";
import { shareTakenIn, withoutOldSharing } from "./share-taken-in.server";
import { writeWorkspace } from "./write-workspace.server";

export interface ArchiveToImport {
  readonly uploadId: string;
  /** as another workspace beside the one it was, which may be here */
  readonly asCopy: boolean;
  /** the person looks after it from now on, for its lead */
  readonly joins: boolean;
  /** how the browser named the form */
  readonly sendingKey?: string | null;
}

/** Takes in an archive that was looked at: the whole workspace, or nothing. Returns its id. */
export async function importArchive(
  { database, clock }: Pick<Services, "database" | "clock">,
  account: Account,
  { uploadId, sendingKey = null, ...how }: ArchiveToImport,
): Promise<string> {
  requireInstallationRight(account, "installation.import-workspace");
  const sending = sendingOf({ accountId: account.id, sendingKey }, "import-workspace");
  const done = await findMade(database, sending);
  if (done !== null) return done.made;
  const upload = await findArchiveUpload(database, account.id, uploadId);
  if (upload === null) throw new Refusal("preview-gone");
  const folder = await mkdtemp(path.join(tmpdir(), "cantiere-archive-"));
  try {
    const file = path.join(folder, "archive.zip");
    await pipeline(Readable.from(readUploadPieces(database, uploadId)), createWriteStream(file));
    return await orNotValid(() =>
      inLongTransaction(database, async (queries) => {
        const now = clock.now();
        const before = await claimSending(queries, sending, now);
        if (before !== null) return before.made;
        const workspaceId = await takeIn(queries, { file, account, now, ...how });
        await keepMade(queries, sending, workspaceId);
        await removeArchiveUpload(queries, uploadId);
        return workspaceId;
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface TakingIn extends Omit<ArchiveToImport, "uploadId" | "sendingKey"> {
  readonly file: string;
  readonly account: Account;
  readonly now: Date;
}

async function takeIn(
  queries: Queries,
  { file, account, asCopy: isCopy, joins, now }: TakingIn,
): Promise<string> {
  const archive = await openArchive(file);
  try {
    // Two people who take in the same archive at once: the second one finds the workspace.
    await holdAlone(queries, `import ${archive.workspaceId}`);
    if (!isCopy && (await findWorkspace(queries, archive.workspaceId)) !== null)
      throw new Refusal("workspace-there");
    const ids = await chooseIds(queries, { source: archive, isCopy });
    const workspaceId = await writeWorkspace(queries, {
      ...{ source: archive, ids, isCopy, now },
      edit: (model, row) => {
        if (model === "Partner") return withoutOldSharing(row, { ids, now });
        return isCopy ? nameAsCopy(model, row) : row;
      },
    });
    await shareTakenIn(queries, { workspaceId, accountId: account.id, now });
    if (joins) await joinLead(queries, { workspaceId, accountId: account.id, now });
    const subject = { from: archive.workspaceId, as: isCopy ? "copy" : "itself" };
    const act = "import-workspace";
    await writeAudit(queries, { at: now, accountId: account.id, workspaceId: null, act, subject });
    return workspaceId;
  } finally {
    archive.close();
  }
}

function nameAsCopy(model: string, row: ArchivedRow): ArchivedRow {
  return model === "Workspace" ? { ...row, title: `${String(row["title"]).slice(0, 240)} (copia)` } : row;
}

async function joinLead(
  queries: Queries,
  {
    workspaceId,
    accountId,
    now,
  }: { readonly workspaceId: string; readonly accountId: string; readonly now: Date },
): Promise<void> {
  const isIn = await queries.member.count({ where: { workspaceId, accountId, removedAt: null } });
  const lead = (await listPartners(queries, workspaceId)).find(({ role }) => role === "lead");
  if (isIn > 0 || lead === undefined) return;
  const organisationId = lead.organisation.id;
  await admitMember(queries, {
    workspaceId,
    organisationId,
    accountId,
    role: "administrator",
    createdAt: now,
  });
}

/** What the database does not take was not written by this program. */
async function orNotValid<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveRefused || isRefusedByDatabase(error))
      throw new Refusal("archive-not-valid", { cause: error });
    throw error;
  }
}
