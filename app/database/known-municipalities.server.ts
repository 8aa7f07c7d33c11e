import type { KnownMunicipality } from "~/domain/needs/exchange/known-municipality";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { listDistrictMunicipalities } from "./territory.server";
import type { Queries } from "./transaction.server";

/** Those of the workspace's district, of all times, before the others of Piedmont. */
export async function listKnownMunicipalities(
  queries: Queries,
  workspaceId: string,
): Promise<readonly KnownMunicipality[]> {
  const district = await listDistrictMunicipalities(queries, workspaceId);
  const own = new Set(district.map(({ code }) => code));
  const others = piedmontMunicipalities.filter(({ code }) => !own.has(code));
  return [...district, ...others].map(({ code, name, province }) => ({ code, name, province }));
}
