import { requireCall } from "~/calls/index";
import { readArchivedRows } from "~/database/archive-rows.server";
import { listMembers } from "~/database/members.server";
import { listMilestones } from "~/database/milestones.server";
import { listPartners, type Partner } from "~/database/partners.server";
import { listStageFreezes } from "~/database/stage-freezes.server";
import type { Queries } from "~/database/transaction.server";
import { rebuildBlocks, rebuildSheet } from "~/document/history/rebuild";
import { partnerDocumentName, sectionDocumentName } from "~/document/workspace-document";
import { keptModels, requireKeptModel } from "~/domain/archive/archived-models";
import { requireStage } from "~/domain/call/stages";
import { findDistrict } from "~/domain/district/districts";
import { describeKind } from "~/domain/organisation/kinds";
import { sayInFull, sayNeed, type Sheets } from "~/domain/partnership/documents/say-in-full";
import { type PartnerSheet, sheetTexts } from "~/domain/partnership/partner-sheet";
import { organisationRoleNames, personRoleNames } from "~/domain/rights/role-names";
import { countCharacters } from "~/domain/text/count-characters";
import { formatFullDay, formatTime, sayHour } from "~/domain/wording/format-moment";
import type {
  ReadableArchive,
  ReadableBody,
  ReadableFile,
  ReadableSection,
} from "~/export/archive/readable-archive";
import type { Services } from "~/services.server";
import { requireWorkspace } from "../require-workspace.server";
import { type ReadableNeeds, readReadableNeeds } from "./read-readable-needs.server";
import { readReadableWorkshops } from "./read-readable-workshops.server";

/** What is written for people, and which stored files go along. */
export type ReadArchive = ReadableArchive &
  Omit<ReadableNeeds, "needs"> & { readonly storedFiles: readonly string[] };

/** The updates of a document as it was at the moment of the archive. */
export type ReadUpdates = (name: string) => Promise<readonly Uint8Array[]>;

export type ArchiveServices = Pick<Services, "history" | "territory" | "clock">;

/** Everything people wrote, as it is at the moment the queries look at; in Italian, as the call is. */
export async function readReadableArchive(
  services: ArchiveServices,
  queries: Queries,
  workspaceId: string,
): Promise<ReadArchive> {
  const workspace = await requireWorkspace(queries, workspaceId);
  const call = requireCall(workspace.callId);
  const read = await readingOf(services, queries, workspaceId);
  const members = await listMembers(queries, workspaceId);
  const nameOf = (memberId: string) => members.find((one) => one.memberId === memberId)?.name ?? "";
  const milestones = await listMilestones(queries, workspaceId);
  const freezes = await listStageFreezes(queries, workspaceId);
  const { needs, ...maps } = await readReadableNeeds(services, queries, { workspace, read });
  return {
    title: workspace.title,
    acronym: workspace.acronym,
    isExample: workspace.isExample,
    call: call.title.value,
    stage: requireStage(call, workspace.stageId).name.it,
    districts: workspace.districtIds.map((id) => findDistrict(id)?.name ?? id),
    term: moment(workspace.closesAt),
    takenAt: moment(services.clock.now()),
    bodies: await readBodies(queries, { workspaceId, read, members }),
    sections: await readSections(call.sections, read),
    needs,
    ...maps,
    workshops: await readReadableWorkshops(queries, workspaceId),
    milestones: milestones.map(({ name, createdAt, createdById }) => ({
      ...{ name, at: moment(createdAt), by: nameOf(createdById) },
    })),
    freezes: freezes.map(({ number, frozenAt, frozenBy, hash, unfrozen }) => ({
      ...{ number, hash, at: moment(frozenAt), by: frozenBy },
      until: unfrozen && moment(unfrozen.at),
    })),
    ...(await readFiles(queries, workspaceId)),
  };
}

/** "30 novembre 2026, ore 12:00". */
function moment(at: Date): string {
  return `${formatFullDay("it", at)}, ${sayHour("it", formatTime("it", at))}`;
}

async function readingOf(
  { history }: ArchiveServices,
  queries: Queries,
  workspaceId: string,
): Promise<ReadUpdates> {
  const documents = await queries.liveDocument.findMany({
    where: { workspaceId },
    select: { name: true, lastSeq: true },
  });
  const seqs = new Map(documents.map(({ name, lastSeq }) => [name, Number(lastSeq)]));
  return async (name) => {
    const log = await history.readLog({ workspaceId, name }, seqs.get(name) ?? 0);
    return (log ?? []).filter(({ setAsideAt }) => setAsideAt === null).map(({ bytes }) => bytes);
  };
}

async function readSections(
  sections: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: { readonly it: string };
  }[],
  read: ReadUpdates,
): Promise<readonly ReadableSection[]> {
  const found: ReadableSection[] = [];
  for (const { id, kind, title } of sections) {
    if (kind !== "text") continue;
    const blocks = rebuildBlocks(await read(sectionDocumentName(id)));
    found.push({ id, title: title.it, blocks, characters: countCharacters(blocks) });
  }
  return found;
}

interface BodiesToRead {
  readonly workspaceId: string;
  readonly read: ReadUpdates;
  readonly members: Awaited<ReturnType<typeof listMembers>>;
}

async function readBodies(
  queries: Queries,
  { workspaceId, read, members }: BodiesToRead,
): Promise<readonly ReadableBody[]> {
  const partners = await listPartners(queries, workspaceId);
  const sheets = new Map<string, PartnerSheet>();
  const written: { partner: Partner; sheet: PartnerSheet }[] = [];
  for (const partner of partners) {
    const { id } = partner.organisation;
    const sheet = rebuildSheet(await read(partnerDocumentName(id)));
    sheets.set(id, sheet);
    written.push({ partner, sheet });
  }
  const names = new Map(partners.map(({ organisation: { id, name } }) => [id, name]));
  const nameOf = (organisationId: string) => names.get(organisationId) ?? "chi non c’è più";
  return written.map(({ partner, sheet }) => ({
    ...describeBody(partner),
    people: members
      .filter(({ organisationId }) => organisationId === partner.organisation.id)
      .map(({ name, role, email }) => ({ name, role: personRoleNames[role].it, email })),
    ...describeSheet(sheet, sheets, nameOf),
  }));
}

function describeBody({ organisation, role }: Partner) {
  const { name, kind, taxCode, seatMunicipality, seatProvince } = organisation;
  return {
    ...{ name, taxCode, role: organisationRoleNames[role].it, kind: describeKind(kind).name.it },
    seat: `${seatMunicipality} (${seatProvince})`,
  };
}

function describeSheet(
  { texts, commitments, needs }: PartnerSheet,
  sheets: Sheets,
  nameOf: (organisationId: string) => string,
) {
  return {
    texts: sheetTexts
      .map((text) => ({ title: sheetTitles[text], text: texts[text] }))
      .filter(({ text }) => text.trim() !== ""),
    commitments: commitments.map((commitment) => sayInFull(commitment, nameOf)),
    needs: needs.map((need) => sayNeed(need, sheets, nameOf)),
  };
}

const sheetTitles = {
  presentation: "Presentazione",
  experience: "Esperienza",
  "project-role": "Ruolo nel progetto",
  people: "Persone",
} as const satisfies Record<(typeof sheetTexts)[number], string>;

/** The stored files with the names they were given; what names a file is said by the table of models. */
async function readFiles(
  queries: Queries,
  workspaceId: string,
): Promise<{ readonly files: readonly ReadableFile[]; readonly storedFiles: readonly string[] }> {
  const storedFiles: string[] = [];
  for await (const { sha256 } of readArchivedRows(queries, requireKeptModel("StoredFile"), workspaceId))
    if (typeof sha256 === "string") storedFiles.push(sha256);
  const names = new Map<string, string>();
  for (const model of keptModels)
    for (const [column, named] of Object.entries(model.refs)) {
      if (named !== "StoredFile") continue;
      for await (const row of readArchivedRows(queries, model, workspaceId)) {
        const { [column]: sha256, fileName = row["receiptName"] } = row;
        if (typeof sha256 === "string" && typeof fileName === "string") names.set(sha256, fileName);
      }
    }
  return {
    storedFiles,
    files: storedFiles.map((sha256) => ({
      sha256,
      name: names.get(sha256) ?? sha256,
      what: `SHA-256 ${sha256.slice(0, 12)}…`,
    })),
  };
}
