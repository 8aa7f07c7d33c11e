import { listKnownMunicipalities } from "~/database/known-municipalities.server";
import { listDistrictMunicipalities } from "~/database/territory.server";
import { isInDistrictOn } from "~/domain/territory/district-municipality";
import { matchNames } from "~/domain/territory/match-names";
import { matchRows, type RowMatch } from "~/domain/territory/match-rows";
import type { FaultyRow, FileDistrict } from "~/domain/territory/read-district-file";
import { romeDay } from "~/domain/time/calendar-day";
import type {
  DistrictPreview,
  FoundMunicipality,
  OfferedName,
  PreviewSource,
} from "~/features/territory/territory-data";
import type { Services } from "~/services.server";

type Reading = Pick<Services, "database" | "clock">;

/** What a pasted list names, beside what is in the district already. */
export async function previewList(
  services: Reading,
  workspaceId: string,
  text: string,
): Promise<DistrictPreview> {
  const known = await listKnownMunicipalities(services.database, workspaceId);
  const matches = matchNames(text, known).map((match) => ({ ...match, validFrom: null, validUntil: null }));
  return {
    source: { kind: "list", text },
    faulty: [],
    ...(await sortMatches(services, workspaceId, matches)),
  };
}

export interface DistrictFileRead {
  readonly source: Extract<PreviewSource, { readonly kind: "file" }>;
  readonly district: FileDistrict;
  readonly faulty: readonly FaultyRow[];
}

/** The same for the rows of a file. */
export async function previewFile(
  services: Reading,
  workspaceId: string,
  { source, district, faulty }: DistrictFileRead,
): Promise<DistrictPreview> {
  const known = await listKnownMunicipalities(services.database, workspaceId);
  const matches = matchRows(district.rows, known);
  return { source, faulty, ...(await sortMatches(services, workspaceId, matches)) };
}

async function sortMatches(
  { database, clock }: Reading,
  workspaceId: string,
  matches: readonly RowMatch[],
): Promise<Pick<DistrictPreview, "found" | "offered" | "doubles" | "unknown">> {
  const today = romeDay(clock.now());
  const district = await listDistrictMunicipalities(database, workspaceId);
  const inside = new Set(district.filter((one) => isInDistrictOn(one, today)).map(({ code }) => code));
  const found: FoundMunicipality[] = [];
  const offered: OfferedName[] = [];
  const doubles = new Set<string>();
  const unknown: string[] = [];
  for (const match of matches) {
    const { typed, validFrom, validUntil } = match;
    const days = { validFrom, validUntil };
    switch (match.status) {
      case "found": {
        const saysDays = validFrom !== null || validUntil !== null;
        found.push({
          ...match.municipality,
          ...days,
          isInside: inside.has(match.municipality.code) && !saysDays,
        });
        break;
      }
      case "double":
        doubles.add(match.municipality.name);
        break;
      case "offered":
        offered.push({ typed, offers: match.offers, likely: match.likely, ...days });
        break;
      case "unknown":
        unknown.push(typed);
    }
  }
  return { found, offered, doubles: [...doubles], unknown };
}
