import { findBoundaryDraft } from "~/database/boundary-drafts.server";
import { findBoundarySet, listDistrictMunicipalities } from "~/database/territory.server";
import { dayInFileName } from "~/domain/territory/boundaries/day-in-file-name";
import type { ActingMember } from "~/domain/rights/actors";
import { isInDistrictOn } from "~/domain/territory/district-municipality";
import { piedmontRegion, regionName } from "~/domain/territory/italian-regions";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { romeDay } from "~/domain/time/calendar-day";
import { collate } from "~/domain/wording/collate";
import type { BoundariesInUse, BoundariesPreview } from "~/features/territory/boundaries/boundaries-data";
import type { Services } from "~/services.server";

export async function readBoundariesInUse(
  { database }: Pick<Services, "database">,
  workspaceId: string,
): Promise<BoundariesInUse> {
  const set = await findBoundarySet(database, workspaceId);
  if (set === null) return { kind: "cells" };
  const { fileName, validOn, attribution, count, createdAt } = set;
  const kind = set.workspaceId === null ? "installation" : "workspace";
  return { kind, fileName, validOn, attribution, count, importedAt: createdAt.getTime() };
}

/** Null: there is no such draft of this person, or not any more. */
export async function readBoundariesPreview(
  { database, clock }: Pick<Services, "database" | "clock">,
  acting: ActingMember,
  draftId: string,
): Promise<BoundariesPreview | null> {
  const draft = await findBoundaryDraft(database, acting, draftId);
  if (draft === null) return null;
  const { reading, fileName } = draft;
  const today = romeDay(clock.now());
  const ofAllTimes = await listDistrictMunicipalities(database, acting.workspaceId);
  const district = ofAllTimes.filter((municipality) => isInDistrictOn(municipality, today));
  const read = new Set(reading.municipalities.map(({ code }) => code));
  return {
    draftId,
    fileName,
    source: reading.source,
    regions: reading.regions.map((region) => ({
      ...region,
      name: region.code === 0 ? "" : regionName(region.code),
      isChosen: reading.chosen.includes(region.code),
    })),
    count: reading.count,
    validOn: dayInFileName(fileName) ?? dayInFileName(reading.layerName),
    drawing: reading.drawing,
    missing: namesOf(district.filter(({ code }) => !read.has(code))),
    districtSize: district.length,
    ...compareWithList(reading),
  };
}

/** Municipalities merge and are named anew: the file may be of another year than our list. */
function compareWithList({ chosen, municipalities }: Compared): Pick<BoundariesPreview, "added" | "gone"> {
  if (!chosen.includes(piedmontRegion)) return { added: [], gone: [] };
  const known = new Set(piedmontMunicipalities.map(({ code }) => code));
  const provinces = new Set([...known].map(provinceOf));
  const read = municipalities.filter(({ code }) => provinces.has(provinceOf(code)));
  const codes = new Set(read.map(({ code }) => code));
  return {
    added: namesOf(read.filter(({ code }) => !known.has(code))),
    gone: namesOf(piedmontMunicipalities.filter(({ code }) => !codes.has(code))),
  };
}

interface Compared {
  readonly chosen: readonly number[];
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
}

function provinceOf(code: string): string {
  return code.slice(0, 3);
}

function namesOf(municipalities: readonly { readonly name: string }[]): readonly string[] {
  return municipalities.map(({ name }) => name).sort(collate("it"));
}
