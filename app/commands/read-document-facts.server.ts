import { requireCall } from "~/calls/index";
import {
  type DocumentBody,
  listDocumentBodies,
  listOtherApplications,
} from "~/database/document-bodies.server";
import { listClauses } from "~/database/pact-clauses.server";
import { fromStoredDay } from "~/database/stored-days.server";
import type { Workspace } from "~/database/workspaces.server";
import type { Call } from "~/domain/call/call-schema";
import { requireStage } from "~/domain/call/stages";
import { findDistrict } from "~/domain/district/districts";
import { describeKind } from "~/domain/organisation/kinds";
import { formatSeat, isInPiedmont } from "~/domain/organisation/seat";
import type {
  BodyFacts,
  DocumentFacts,
  ProjectFacts,
  SignerFacts,
} from "~/domain/partnership/documents/document-facts";
import type { PartnerSheet } from "~/domain/partnership/partner-sheet";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./require-workspace.server";

/** Of what is written live only the sheets are read. */
export interface FactServices extends Pick<Services, "database"> {
  readonly live: Pick<Services["live"], "readSheet">;
}

/** What documents are made of, and what they and their signatures are judged by. */
export interface ReadDocumentFacts {
  readonly facts: DocumentFacts;
  readonly call: Call;
  readonly stageId: string;
  readonly workspaceTitle: string;
  readonly bodies: readonly DocumentBody[];
  /** by organisation, the tax codes of those who may sign for it */
  readonly signersOf: Readonly<Record<string, readonly string[]>>;
}

/** All that the documents of a partnership may say now. */
export async function readDocumentFacts(
  { database, live }: FactServices,
  workspaceId: string,
): Promise<ReadDocumentFacts> {
  const workspace = await requireWorkspace(database, workspaceId);
  const call = requireCall(workspace.callId);
  const limits = call.eligibilityRules.filter((rule) => rule.kind === "max-applications-per-organisation");
  const [bodies, clauses, otherApplications] = await Promise.all([
    listDocumentBodies(database, workspaceId),
    listClauses(database, workspaceId),
    listOtherApplications(
      database,
      workspaceId,
      limits.map(({ id }) => id),
    ),
  ]);
  const sheets = await Promise.all(
    bodies.map(({ organisationId }) => live.readSheet(workspaceId, organisationId)),
  );
  const facts: DocumentFacts = {
    project: projectFacts(workspace, call, limits[0]?.max ?? null),
    bodies: bodies.map((body, index) =>
      bodyFacts(body, sheets[index] ?? emptySheet, otherApplications.get(body.organisationId) ?? null),
    ),
    pactClauses: Object.fromEntries(clauses.map(({ clauseId, text }) => [clauseId, text])),
  };
  const signersOf = Object.fromEntries(bodies.map((body) => [body.organisationId, taxCodesOfSigners(body)]));
  const { stageId, title: workspaceTitle } = workspace;
  return { facts, call, stageId, workspaceTitle, bodies, signersOf };
}

const emptySheet: PartnerSheet = {
  texts: { presentation: "", experience: "", "project-role": "", people: "" },
  commitments: [],
  needs: [],
};

function projectFacts(workspace: Workspace, call: Call, mostApplications: number | null): ProjectFacts {
  return {
    title: workspace.title,
    acronym: workspace.acronym,
    call: call.title.value,
    funder: call.funder.value,
    stage: requireStage(call, workspace.stageId).name[call.language],
    districts: workspace.districtIds.map((id) => findDistrict(id)?.name ?? id),
    mostApplications,
  };
}

function bodyFacts(
  { organisationId, role, organisation }: DocumentBody,
  sheet: PartnerSheet,
  otherApplications: number | null,
): BodyFacts {
  const seat = { municipality: organisation.seatMunicipality, province: organisation.seatProvince };
  const kind = describeKind(organisation.kind);
  const { texts, commitments, needs } = sheet;
  return {
    organisationId,
    role,
    name: organisation.name,
    kind: kind.name.it,
    seat: formatSeat(seat),
    taxCode: organisation.taxCode,
    certifiedEmail: organisation.certifiedEmail,
    signer: signerOf(organisation),
    isThirdSector: kind.family === "third-sector",
    isInPiedmont: isInPiedmont(seat),
    registration:
      organisation.registerNumber === null
        ? null
        : {
            number: organisation.registerNumber,
            section: organisation.registerSection ?? "",
            since: fromStoredDay(organisation.registeredOn),
          },
    otherApplications,
    sheet: { texts, commitments, needs },
  };
}

/** A delegate signs where there is one: it was named for that. */
function signerOf(organisation: DocumentBody["organisation"]): SignerFacts | null {
  const { delegateName, delegateTaxCode, representativeName, representativeTaxCode } = organisation;
  if (delegateName !== null) return { name: delegateName, taxCode: delegateTaxCode, capacity: "delegate" };
  if (representativeName === null) return null;
  return { name: representativeName, taxCode: representativeTaxCode, capacity: "representative" };
}

function taxCodesOfSigners({ organisation }: DocumentBody): readonly string[] {
  return [organisation.representativeTaxCode, organisation.delegateTaxCode].flatMap((code) => code ?? []);
}
