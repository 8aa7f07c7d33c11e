import { listKnownMunicipalities } from "~/database/known-municipalities.server";
import { readCare, listNeedCategories } from "~/database/needs-settings.server";
import type { MapShapes } from "~/domain/map/map-shapes";
import type { Care } from "~/domain/needs/care";
import type { NeedCategory } from "~/domain/needs/category";
import { nameByCode } from "~/domain/needs/exchange/known-municipality";
import type { NeedsContents } from "~/domain/needs/need";
import type { Services } from "~/services.server";

/** The needs of a workspace with all that a map and a table of them are made of. */
export interface NeedsMapFacts {
  readonly contents: NeedsContents;
  readonly categories: readonly NeedCategory[];
  readonly care: Care;
  readonly shapes: MapShapes;
  /** "Pinerolo (TO)" by code */
  readonly nameOf: (code: string) => string;
}

export async function readNeedsMap(
  { database, live, territory }: Pick<Services, "database" | "live" | "territory">,
  workspaceId: string,
): Promise<NeedsMapFacts> {
  const [contents, categories, care, shapes, known] = await Promise.all([
    live.readNeeds(workspaceId),
    listNeedCategories(database, workspaceId),
    readCare(database, workspaceId),
    territory.shapes(workspaceId),
    listKnownMunicipalities(database, workspaceId),
  ]);
  return { contents, categories, care, shapes, nameOf: nameByCode(known) };
}
