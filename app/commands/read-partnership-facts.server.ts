import { type AttachmentUpload, listAttachmentUploads } from "~/database/attachment-uploads.server";
import { countOfDistrict, countOfOrganisations } from "~/database/other-applications.server";
import {
  type PartnerRecord,
  type PartnershipRecords,
  readPartnershipRecords,
} from "~/database/partnership.server";
import { requireCall } from "~/calls/index";
import { attachmentFacts, type DocumentStates, readDocumentStates } from "./read-documents.server";
import type { Workspace } from "~/database/workspaces.server";
import { sectionDocumentName } from "~/document/workspace-document";
import type { Call } from "~/domain/call/call-schema";
import { requireStage, sectionsOfStage } from "~/domain/call/stages";
import { bodiesOn, findDistrict } from "~/domain/district/districts";
import { otherApplicationsOf } from "~/domain/eligibility/other-applications";
import type {
  DistrictFacts,
  PartnerFacts,
  PartnershipFacts,
  SectionFacts,
  AttachmentFacts,
} from "~/domain/eligibility/partnership-facts";
import { countCharacters } from "~/domain/text/count-characters";
import { romeDay } from "~/domain/time/calendar-day";
import { parseRomeTerm } from "~/domain/time/parse-rome-term";
import type { Services } from "~/services.server";

export interface ReadPartnershipFacts {
  readonly facts: PartnershipFacts;
  readonly records: PartnershipRecords;
  readonly documents: DocumentStates;
  /** all versions of the stage */
  readonly uploads: readonly AttachmentUpload[];
}

type FactsServices = Pick<Services, "database" | "live" | "clock">;

/** What the rules of the call are judged by now, with the records it was made from. */
export async function readPartnershipFacts(
  services: FactsServices,
  workspace: Workspace,
): Promise<ReadPartnershipFacts> {
  const { database, clock } = services;
  const call = requireCall(workspace.callId);
  const now = clock.now();
  const stage = { workspaceId: workspace.id, stageId: workspace.stageId };
  const [records, districts, sections, documents, uploads] = await Promise.all([
    readPartnershipRecords(database, workspace, now),
    readDistricts(services, workspace),
    readSections(services, workspace, call),
    readDocumentStates(services, workspace.id),
    listAttachmentUploads(database, stage),
  ]);
  const ids = records.partners.map(({ organisationId }) => organisationId);
  const here = await countOfOrganisations(database, workspace, ids);
  const facts: PartnershipFacts = {
    stageId: workspace.stageId,
    partners: records.partners.map((partner) => {
      const others = { here: here[partner.organisationId] ?? 0, declared: declaredCount(partner, records) };
      return { ...partnerFacts(partner, records), otherApplications: otherApplicationsOf(call, others) };
    }),
    districts,
    declaredByLead: declaredBy(records, ""),
    notice: records.notice && {
      openedOn: storedDay(records.notice.openedOn),
      closesOn: storedDay(records.notice.closesOn),
    },
    attachments: [...attachmentFacts(documents), ...uploadedFacts(uploads)],
    submission: {
      nowMs: now.getTime(),
      sentAtMs: null,
      opensAtMs: stageOpensAtMs(call, workspace.stageId),
      closesAtMs: workspace.closesAt.getTime(),
    },
    plan: null,
    budget: null,
    sections,
    tableRows: {},
  };
  return { facts, records, documents, uploads };
}

/** What was brought as a file is there; whether its signatures are good, people have seen. */
function uploadedFacts(uploads: readonly AttachmentUpload[]): readonly AttachmentFacts[] {
  const ids = new Set(uploads.map(({ attachmentId }) => attachmentId));
  return [...ids].map((id) => ({ id, mustSign: [], signedBy: [] }));
}

function partnerFacts(
  partner: PartnerRecord,
  records: PartnershipRecords,
): Omit<PartnerFacts, "otherApplications"> {
  const { organisationId, role, districtBody, chosenByNotice, organisation } = partner;
  const { registerNumber, registerSection, registerCheckedOn } = organisation;
  return {
    organisationId,
    name: organisation.shortName,
    kind: organisation.kind,
    role,
    seat: { municipality: organisation.seatMunicipality, province: organisation.seatProvince },
    districtBody,
    registration:
      registerNumber === null
        ? null
        : {
            number: registerNumber,
            section: registerSection ?? "",
            checkedOn: registerCheckedOn && storedDay(registerCheckedOn),
          },
    chosenByNotice,
    declared: declaredBy(records, organisationId),
  };
}

function declaredCount(
  { organisationId }: PartnerRecord,
  { declarations }: PartnershipRecords,
): number | null {
  return (
    declarations.find((said) => said.organisationId === organisationId && said.count !== null)?.count ?? null
  );
}

function declaredBy(
  { declarations }: PartnershipRecords,
  organisationId: string,
): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    declarations
      .filter((declaration) => declaration.organisationId === organisationId)
      .map(({ ruleId, isTrue }) => [ruleId, isTrue]),
  );
}

function readDistricts(
  { database, clock }: Pick<Services, "database" | "clock">,
  workspace: Workspace,
): Promise<readonly DistrictFacts[]> {
  return Promise.all(
    workspace.districtIds.map(async (id) => {
      const district = findDistrict(id);
      return {
        id,
        name: district?.name ?? id,
        bodies: district === null ? [] : bodiesOn(district, romeDay(clock.now())).map(({ name }) => name),
        otherApplications: await countOfDistrict(database, workspace, id),
      };
    }),
  );
}

/** Only the sections a rule of the stage looks at: texts are long. */
function readSections(
  { live }: Pick<Services, "live">,
  workspace: Workspace,
  call: Call,
): Promise<readonly SectionFacts[]> {
  const named = call.eligibilityRules.flatMap((rule) =>
    Object.hasOwn(rule.stages, workspace.stageId) && "sections" in rule ? rule.sections : [],
  );
  const sections = sectionsOfStage(call, workspace.stageId).filter(({ id }) => named.includes(id));
  const identity: Readonly<Record<string, string>> = { title: workspace.title, acronym: workspace.acronym };
  return Promise.all(
    sections.map(async ({ id, kind }) => {
      const text = identity[id];
      if (kind === "identity" && text !== undefined) return { id, characters: Array.from(text).length, text };
      const { blocks } = await live.readText(workspace.id, sectionDocumentName(id));
      return { id, characters: countCharacters(blocks), text: null };
    }),
  );
}

/** From the first minute of the day it opens, in Rome. */
function stageOpensAtMs(call: Call, stageId: string): number {
  const term = parseRomeTerm(requireStage(call, stageId).opensOn.value, "00:00");
  if (term.status !== "ok") throw new Error(`The stage ${stageId} opens on no day`);
  return term.at.getTime();
}

/** Days of the calendar are stored at midnight UTC. */
function storedDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
