import { publicPart } from "~/domain/organisation/shared-record";
import type { OrganisationRole } from "~/domain/rights/roles";
import { leadFirst } from "./partners.server";
import { parseOrganisationRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** An organisation in the partnership, with all that its documents may say and with those who sign for it. */
export interface DocumentBody {
  readonly organisationId: string;
  readonly role: OrganisationRole;
  /** otherwise who signs for it is withheld from the workspace */
  readonly isRecordShared: boolean;
  readonly organisation: {
    readonly name: string;
    readonly shortName: string;
    readonly kind: string;
    readonly taxCode: string | null;
    readonly seatMunicipality: string;
    readonly seatProvince: string;
    readonly certifiedEmail: string | null;
    readonly registerNumber: string | null;
    readonly registerSection: string | null;
    readonly registeredOn: Date | null;
    readonly representativeName: string | null;
    readonly representativeTaxCode: string | null;
    readonly delegateName: string | null;
    readonly delegateTaxCode: string | null;
  };
}

/** The lead first, then in order of arrival; who signs is not given where the record is withheld from the workspace. */
export async function listDocumentBodies(
  queries: Queries,
  workspaceId: string,
): Promise<readonly DocumentBody[]> {
  const rows = await queries.partner.findMany({
    where: { workspaceId, withdrawnAt: null },
    orderBy: [{ createdAt: "asc" }, { organisationId: "asc" }],
    select: {
      ...{ organisationId: true, role: true, recordSharedAt: true },
      organisation: { select: organisationFields },
    },
  });
  const bodies = rows.map(({ recordSharedAt, organisation, ...row }) => ({
    ...row,
    role: parseOrganisationRole(row.role),
    isRecordShared: recordSharedAt !== null,
    organisation: recordSharedAt === null ? publicPart(organisation) : organisation,
  }));
  return leadFirst(bodies);
}

/** By organisation, how many other projects of the call it has said it takes part in. */
export async function listOtherApplications(
  queries: Queries,
  workspaceId: string,
  ruleIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.declaration.findMany({
    where: { workspaceId, ruleId: { in: [...ruleIds] }, count: { not: null } },
    select: { organisationId: true, count: true },
  });
  return new Map(rows.map(({ organisationId, count }) => [organisationId, count ?? 0]));
}

const organisationFields = {
  name: true,
  shortName: true,
  kind: true,
  taxCode: true,
  seatMunicipality: true,
  seatProvince: true,
  certifiedEmail: true,
  registerNumber: true,
  registerSection: true,
  registeredOn: true,
  representativeName: true,
  representativeTaxCode: true,
  delegateName: true,
  delegateTaxCode: true,
} as const;
