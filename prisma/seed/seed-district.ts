import { putDistrictMunicipalities } from "~/database/territory.server";
import type { Queries } from "~/database/transaction.server";
import { findPiedmontMunicipality } from "~/domain/territory/find-municipality";
import { exampleDistrict } from "./example-district";

/** The district of the example; since when its municipalities are in it is not said. */
export async function seedDistrict(queries: Queries, workspaceId: string): Promise<void> {
  const municipalities = exampleDistrict.map((typed) => {
    const municipality = findPiedmontMunicipality(typed);
    if (municipality === null) throw new Error(`There is no municipality called ${typed}`);
    const { code, name, province } = municipality;
    return { code, name, province, validFrom: null, validUntil: null };
  });
  await putDistrictMunicipalities(queries, workspaceId, municipalities);
}
