import type { Queries } from "./transaction.server";

export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** how it is called at the table */
  readonly shortName: string;
  readonly kind: string;
  readonly taxCode: string | null;
  readonly seatMunicipality: string;
  /** two letters: "TO" */
  readonly seatProvince: string;
}

export const organisationFields = {
  id: true,
  name: true,
  shortName: true,
  kind: true,
  taxCode: true,
  seatMunicipality: true,
  seatProvince: true,
} as const;

export function findOrganisation(queries: Queries, id: string): Promise<Organisation | null> {
  return queries.organisation.findUnique({ where: { id }, select: organisationFields });
}

export function findOrganisationByTaxCode(queries: Queries, taxCode: string): Promise<Organisation | null> {
  return queries.organisation.findUnique({ where: { taxCode }, select: organisationFields });
}

/** Those of the tax codes that an organisation of the installation has. */
export async function listKnownTaxCodes(
  queries: Queries,
  taxCodes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await queries.organisation.findMany({
    where: { taxCode: { in: [...taxCodes] } },
    select: { taxCode: true },
  });
  return new Set(rows.flatMap(({ taxCode }) => taxCode ?? []));
}

export function createOrganisation(
  queries: Queries,
  organisation: Omit<Organisation, "id">,
): Promise<Organisation> {
  return queries.organisation.create({ data: organisation, select: organisationFields });
}

/** The organisations a person already acts for somewhere, by name: those it may choose again. */
export function listOrganisationsOf(queries: Queries, accountId: string): Promise<readonly Organisation[]> {
  return queries.organisation.findMany({
    where: { partners: { some: { members: { some: { accountId, removedAt: null } } } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: organisationFields,
  });
}
