import type { Queries } from "./transaction.server";

/** What an organisation is in the partnership beside its role. */
export interface PartnerPlace {
  readonly organisationId: string;
  /** the managing body of a district it is, by the district's name for it */
  readonly body: string | null;
  /** null: nobody said */
  readonly chosenByNotice: boolean | null;
}

export async function listPlaces(queries: Queries, workspaceId: string): Promise<readonly PartnerPlace[]> {
  const rows = await queries.partner.findMany({
    where: { workspaceId, withdrawnAt: null },
    orderBy: { organisationId: "asc" },
    select: { organisationId: true, districtBody: true, chosenByNotice: true },
  });
  return rows.map(({ organisationId, districtBody, chosenByNotice }) => ({
    organisationId,
    body: districtBody,
    chosenByNotice,
  }));
}

export async function setDistrictBody(
  queries: Queries,
  id: { readonly workspaceId: string; readonly organisationId: string },
  districtBody: string | null,
): Promise<void> {
  await queries.partner.update({
    where: { workspaceId_organisationId: id },
    data: { districtBody },
    select: { organisationId: true },
  });
}
