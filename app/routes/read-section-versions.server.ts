import { requireCall } from "~/calls/index";
import { readMemberNames } from "~/database/member-names.server";
import type { Member } from "~/database/members.server";
import { listMilestones, type Milestone } from "~/database/milestones.server";
import { findAssigned } from "~/database/sections.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { type AuthoredLine, authoredLines } from "~/document/history/authored-lines";
import { differenceLines } from "~/document/history/difference-lines";
import type { DocumentPlace } from "~/document/history/moment";
import { sectionDocumentName } from "~/document/workspace-document";
import { findSection } from "~/domain/call/stages";
import { can } from "~/domain/rights/can";
import type { ResourceOf } from "~/domain/rights/resources";
import { formatDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { notFound } from "~/errors.server";
import { listVersions } from "~/features/proposal/versions/list-versions";
import { versionsTexts } from "~/features/proposal/versions/versions-texts";
import type {
  AuthoredParagraph,
  ListedVersion,
  SectionVersionsData,
  ShownVersion,
  VersionView,
} from "~/features/proposal/versions/versions-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

interface Wanted {
  readonly sectionId: string;
  readonly language: Language;
  /** the number of a version; null: the one before the last writing */
  readonly seq: number | null;
  readonly view: VersionView;
}

/** Throws the page of what is not there for a section of another stage, and for a version that never was. */
export async function readSectionVersions(
  services: Services,
  member: Member,
  { sectionId, language, seq, view }: Wanted,
): Promise<SectionVersionsData> {
  const workspace = await requireWorkspace(services, member.workspaceId);
  const section = findSection(requireCall(workspace.callId), workspace.stageId, sectionId);
  if (section?.kind !== "text") throw notFound();
  const [isFrozen, assignedTo] = await Promise.all([
    isStageFrozenNow(services.database, workspace.id),
    findAssigned(services.database, workspace.id, sectionId),
  ]);
  const place = { workspaceId: workspace.id, name: sectionDocumentName(sectionId) };
  const { versions, nameOf } = await readVersions(services, place, language);
  const wanted = seq === null ? (versions[1] ?? versions[0]) : versions.find((one) => one.seq === seq);
  if (seq !== null && wanted === undefined) throw notFound();
  return {
    workspace: { id: workspace.id, title: workspace.title },
    section: { id: section.id, number: section.number, title: section.title[language] },
    versions,
    shown: wanted ? await readShown(services, { place, wanted, view, nameOf, language }) : null,
    isFrozen,
    rights: rightsOf(member, { kind: "section", workspaceId: workspace.id, sectionId, assignedTo }),
  };
}

type NameOf = (memberId: string) => string;

async function readVersions(
  { database, history, clock }: Pick<Services, "database" | "history" | "clock">,
  place: DocumentPlace,
  language: Language,
): Promise<{ readonly versions: readonly ListedVersion[]; readonly nameOf: NameOf }> {
  const { workspaceId, name: documentName } = place;
  const now = clock.now();
  const milestones = await listMilestones(database, workspaceId, documentName);
  const seqOf = ({ seqs }: Milestone) => seqs[documentName] ?? 0;
  const stretches = (await history.listStretches(place, { at: now }, milestones.map(seqOf))) ?? [];
  const writers = stretches.flatMap(({ memberIds }) => memberIds.flatMap((id) => id ?? []));
  const people = new Set([...writers, ...milestones.map(({ createdById }) => createdById)]);
  const nameOf = await readMemberNames(database, workspaceId, [...people]);
  const named = milestones.map((milestone) => ({
    milestoneId: milestone.id,
    name: milestone.name,
    by: nameOf(milestone.createdById),
    ofAll: milestone.scope === "workspace",
    seq: seqOf(milestone),
    at: milestone.createdAt,
  }));
  return { versions: listVersions(stretches, named, { language, now, nameOf }), nameOf };
}

interface Showing {
  readonly place: DocumentPlace;
  readonly wanted: ListedVersion;
  readonly view: VersionView;
  readonly nameOf: NameOf;
  readonly language: Language;
}

async function readShown(
  { history, clock }: Pick<Services, "history" | "clock">,
  { place, wanted, view, nameOf, language }: Showing,
): Promise<ShownVersion> {
  const { seq } = wanted;
  if (view === "text") {
    const version = await history.readVersion(place, { seq });
    return { ...wanted, view, blocks: version?.blocks ?? [] };
  }
  if (view === "authors") {
    const lines = authoredLines((await history.readAuthorship(place, { seq })) ?? []);
    return {
      ...wanted,
      view,
      paragraphs: lines.map((line) => wordLine(line, { nameOf, language, now: clock.now() })),
    };
  }
  const runs = wanted.isNow ? [] : await history.compare(place, { from: { seq }, to: { at: clock.now() } });
  const lines = differenceLines(runs ?? []).map((line) =>
    line.map(({ kind, text, memberId }) => ({ kind, text, by: memberId === null ? "" : nameOf(memberId) })),
  );
  return { ...wanted, view, lines };
}

function wordLine(
  { text, memberIds, lastAt }: AuthoredLine,
  { nameOf, language, now }: Pick<Showing, "nameOf" | "language"> & { readonly now: Date },
): AuthoredParagraph {
  const names = memberIds.map((id) => (id === null ? versionsTexts[language].first : nameOf(id)));
  return { text, written: lastAt && `${names.join(", ")} · ${formatDay(language, lastAt, now)}` };
}

function rightsOf(member: Member, section: ResourceOf<"section">): SectionVersionsData["rights"] {
  const actor = { ...member, kind: "member" } as const;
  const workspace = { kind: "workspace", workspaceId: member.workspaceId } as const;
  return {
    restore: can(actor, "section.restore", section),
    name: can(actor, "section.mark-milestone", section),
    nameAll: can(actor, "workspace.mark-milestone", workspace),
    unname: can(actor, "workspace.remove-milestone", workspace),
  };
}
