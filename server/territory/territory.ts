import { createHash } from "node:crypto";
import type { Database } from "~/database/client.server";
import {
  type BoundarySetHead,
  findBoundarySet,
  listDistrictMunicipalities,
} from "~/database/territory.server";
import type { Boundaries } from "~/domain/map/boundaries";
import type { MapProjection, MapShapes } from "~/domain/map/map-shapes";
import { type ShapesToDraw, shapesOf } from "~/domain/map/shapes-of";
import { boundariesOwedTo, cellsOwedTo } from "~/domain/territory/attribution";
import { isInDistrictOn } from "~/domain/territory/district-municipality";
import { knownPlaces } from "~/domain/territory/known-places";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { romeDay } from "~/domain/time/calendar-day";
import type { Clock, Territory } from "~/services.server";
import { createBoundaryReader } from "./boundary-reader.ts";
import { readCells } from "./cells.ts";
import { keepLatest } from "./keep-latest.ts";

/** Drawings weigh some hundred kilobytes each. */
const drawingsKept = 40;

interface TerritoryNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly kind?: MapProjection["kind"];
}

/** Draws the territories of workspaces, of the boundaries and the district they have now. */
export function createTerritory({ database, clock, kind = "transverse" }: TerritoryNeeds): Territory {
  const drawings = keepLatest<Promise<MapShapes>>(drawingsKept);
  const readBoundaries = createBoundaryReader(database);
  const readNow = (workspaceId: string) =>
    Promise.all([
      findBoundarySet(database, workspaceId),
      districtOf(database, workspaceId, romeDay(clock.now())),
    ]);
  return {
    async shapes(workspaceId, extent = "district") {
      const [set, district] = await readNow(workspaceId);
      const key = [set?.id ?? "cells", extent, ...district].join(" ");
      return drawings.take(key, async () => {
        const boundaries = set && (await readBoundaries(set.id));
        const about = { district: new Set(district), extent, kind };
        return draw(about, boundaries && { boundaries, set });
      });
    },
    async places(workspaceId) {
      const [set, codes] = await readNow(workspaceId);
      const district = new Set(codes);
      const places = knownPlaces(set && (await readBoundaries(set.id)));
      return places.map((place) => ({ ...place, isInDistrict: district.has(place.code) }));
    },
  };
}

/** The codes of the municipalities that belong to it on a day, in order. */
async function districtOf(database: Database, workspaceId: string, day: string): Promise<readonly string[]> {
  const municipalities = await listDistrictMunicipalities(database, workspaceId);
  return municipalities.flatMap((one) => (isInDistrictOn(one, day) ? [one.code] : [])).sort();
}

async function draw(
  about: Pick<ShapesToDraw, "district" | "extent" | "kind">,
  imported: { readonly boundaries: Boundaries; readonly set: BoundarySetHead } | null,
): Promise<MapShapes> {
  const cells = await readCells();
  const shapes = shapesOf({
    ...about,
    boundaries: imported?.boundaries ?? cells,
    abroad: cells,
    findSeat: (code) => known.get(code) ?? null,
    areOfficial: imported !== null,
    attribution: imported ? boundariesOwedTo(imported.set.attribution) : cellsOwedTo,
    version: "",
  });
  return { ...shapes, version: hashOf(shapes) };
}

const known = new Map(piedmontMunicipalities.map((municipality) => [municipality.code, municipality]));

/** Of the drawing itself: a later version of the program may draw the same otherwise. */
function hashOf(shapes: MapShapes): string {
  return createHash("sha256").update(JSON.stringify(shapes)).digest("base64url").slice(0, 12);
}
