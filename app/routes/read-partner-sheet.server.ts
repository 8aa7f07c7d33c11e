import type { Member } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { listWaitingCommitments } from "~/database/workshop-outcomes.server";
import { listWorkshops } from "~/database/workshops.server";
import { actorMark, describeKind } from "~/domain/organisation/kinds";
import { can } from "~/domain/rights/can";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import type { Language } from "~/domain/wording/language";
import { notFound } from "~/errors.server";
import type { SheetPageData, SheetPart } from "~/features/partnership/sheet-data";
import type { WaitingCommitment } from "~/features/partnership/waiting-commitment";
import { staleOf } from "~/features/partnership/stale-of";
import type { Services } from "~/services.server";
import { readBodyDocuments } from "./read-body-documents.server";
import { readRecord } from "./read-record.server";
import { requireWorkspace } from "./read-shell.server";

interface Wanted {
  readonly organisationId: string;
  readonly part: SheetPart;
  readonly language: Language;
}

/** The sheet of an organisation, with what the others of the partnership bring it. */
export async function readPartnerSheetPage(
  services: Services,
  member: Member,
  { organisationId, part, language }: Wanted,
): Promise<SheetPageData> {
  const { database, live } = services;
  const { workspaceId } = member;
  const [workspace, partners, record, { documents }, waiting] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listPartners(database, workspaceId),
    readRecord(services, member, { organisationId, language }),
    readBodyDocuments(services, member, { organisationId, language }),
    readWaiting(services, workspaceId, { organisationId, language }),
  ]);
  const partner = partners.find(({ organisation }) => organisation.id === organisationId);
  if (partner === undefined) throw notFound();
  const { organisation, role } = partner;
  const others = partners.filter((other) => other !== partner);
  const [sheet, ...sheets] = await Promise.all(
    [partner, ...others].map((each) => live.readSheet(workspaceId, each.organisation.id)),
  );
  if (sheet === undefined) throw notFound();
  const isFrozen = await isStageFrozenNow(database, workspaceId);
  // Whether anybody acts for it decides about its record, and nothing about its sheet.
  const resource = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    accountId: member.accountId,
    part,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      shortName: organisation.shortName,
      mark: actorMark({ kind: organisation.kind, role }),
      kind: describeKind(organisation.kind).name[language],
      role,
    },
    sheet,
    others: others.map((other, index) => ({
      id: other.organisation.id,
      shortName: other.organisation.shortName,
      commitments: sheets[index]?.commitments ?? [],
    })),
    waiting,
    canWrite: !isFrozen && can({ ...member, kind: "member" }, "partner.write-sheet", resource),
    record,
    stale: documents.map(staleOf).find((stale) => stale?.isOfAll === false) ?? null,
  };
}

/** What was promised for it in workshops; most have no such promise, and then no workshop is read. */
async function readWaiting(
  { database }: Pick<Services, "database">,
  workspaceId: string,
  { organisationId, language }: Pick<Wanted, "organisationId" | "language">,
): Promise<readonly WaitingCommitment[]> {
  const waiting = await listWaitingCommitments(database, workspaceId, organisationId);
  if (waiting.length === 0) return [];
  const workshops = await listWorkshops(database, workspaceId);
  return waiting.map(({ id, workshopId, decision: { what, quantity } }) => {
    const workshop = workshops.find((each) => each.id === workshopId);
    const day = workshop ? formatCalendarDay(language, workshop.heldOn) : "";
    return { outcomeId: id, what, quantity, workshopId, workshopTitle: workshop?.title ?? "", day };
  });
}
