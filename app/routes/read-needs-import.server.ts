import { readFile } from "node:fs/promises";
import { mayDecideOver } from "~/commands/undo-needs-import.server";
import { listMembers, type Member } from "~/database/members.server";
import {
  canStillBeUndone,
  findNeedsImport,
  listNeedsImports,
  type NeedsImport,
  readLookedAt,
  readRefusedRows,
} from "~/database/needs-imports.server";
import { readCare } from "~/database/needs-settings.server";
import type { RefusedRow } from "~/domain/needs/exchange/look-at-needs";
import type {
  ImportPreview,
  ImportStatus,
  NeedsImportData,
  PastImport,
  ShownImport,
} from "~/features/needs/exchange/import-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

type Needed = Pick<Services, "database" | "live" | "clock">;

/** The page on which needs come in, with the import its address names. */
export async function readNeedsImportPage(
  services: Needed,
  member: Member,
  importId: string | null,
): Promise<NeedsImportData> {
  const { database, clock } = services;
  const { workspaceId } = member;
  const { title: workspaceTitle } = await requireWorkspace(services, workspaceId);
  const [care, all, members, asked] = await Promise.all([
    readCare(database, workspaceId),
    listNeedsImports(database, workspaceId),
    listMembers(database, workspaceId),
    importId === null ? null : findNeedsImport(database, workspaceId, importId),
  ]);
  const nameOf = new Map(members.map(({ memberId, name }) => [memberId, name]));
  const toPast = (one: Confirmed) => describePast(one, nameOf);
  const preview = asked?.status === "looked-at" ? await readPreview(services, member, asked, all) : null;
  const shown = asked && isConfirmed(asked) ? await readShown(services, member, asked, toPast) : null;
  return {
    ...{ workspaceId, workspaceTitle, preview, shown },
    categories: care.categories,
    gridMetres: care.gridMetres,
    fewestPeople: care.fewestPeople,
    now: clock.now().getTime(),
    isGone: importId !== null && preview === null && shown === null,
    past: all.filter(isConfirmed).map(toPast),
  };
}

type Confirmed = NeedsImport & { readonly status: ImportStatus };

function isConfirmed(one: NeedsImport): one is Confirmed {
  return one.status !== "looked-at";
}

function describePast(one: Confirmed, nameOf: ReadonlyMap<string, string>): PastImport {
  const { id, fileName, status, written, removed, createdById, confirmedAt, createdAt } = one;
  const at = (confirmedAt ?? createdAt).getTime();
  return { id, fileName, status, written, removed, at, by: nameOf.get(createdById) ?? null };
}

/** Null: somebody else looks at it. */
async function readPreview(
  { database }: Needed,
  { memberId }: Member,
  { id, fileName, sha256, createdById }: NeedsImport,
  all: readonly NeedsImport[],
): Promise<ImportPreview | null> {
  if (createdById !== memberId) return null;
  const same = all.find((one) => one.sha256 === sha256 && one.status !== "undone");
  return {
    importId: id,
    fileName,
    looked: await readLookedAt(database, id),
    sameFileAt: same?.confirmedAt?.getTime() ?? null,
  };
}

const keptShown = 50;

async function readShown(
  { database, live, clock }: Needed,
  member: Member,
  found: Confirmed,
  toPast: (one: Confirmed) => PastImport,
): Promise<ShownImport> {
  const { id, workspaceId, kept, total, stoppedBy } = found;
  const { refused } = await readLookedAt(database, id);
  const isListKept = (await readRefusedRows(database, id)).refused !== "";
  const keptIds = new Set(kept);
  const { needs } = kept.length === 0 ? { needs: [] } : await live.readNeeds(workspaceId);
  return {
    ...toPast(found),
    ...{ total, stoppedBy, keptCount: kept.length },
    refused: isListKept ? refused : 0,
    kept: needs
      .filter((need) => keptIds.has(need.id))
      .slice(0, keptShown)
      .map((need) => ({ id: need.id, title: need.title })),
    canDecide: mayDecideOver(member, found),
    canUndo: canStillBeUndone(found, clock.now()),
  };
}

/** The rows of an import that were refused; null: it is not there, not one's own, or they are no longer kept. */
export async function readRefused(
  { database }: Pick<Services, "database">,
  member: Member,
  importId: string,
) {
  const found = await findNeedsImport(database, member.workspaceId, importId);
  if (found === null || !mayDecideOver(member, found)) return null;
  const { headers, refused } = await readRefusedRows(database, importId);
  if (refused === "") return null;
  const { format } = await readLookedAt(database, importId);
  return {
    fileName: found.fileName,
    format,
    // Written when the file was looked at.
    headers: JSON.parse(headers) as readonly string[],
    rows: JSON.parse(refused) as readonly RefusedRow[],
  };
}

/** A file that was sent and lies on the disk. */
export async function readSentFile(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}
