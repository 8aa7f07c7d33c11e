import type { MapShapes } from "~/domain/map/map-shapes";
import { shapesOf } from "~/domain/map/shapes-of";
import { defaultCategories } from "~/domain/needs/default-categories";
import { type Need, severities } from "~/domain/needs/need";
import { cellsOwedTo } from "~/domain/territory/attribution";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { readCells } from "../../../server/territory/cells";
import { Random } from "../../support/text-judge/random";

/** Every municipality of Piedmont in the district: the largest drawing there is without an import. */
export async function drawRegion(): Promise<MapShapes> {
  const cells = await readCells();
  const known = new Map(piedmontMunicipalities.map((municipality) => [municipality.code, municipality]));
  return shapesOf({
    boundaries: cells,
    abroad: cells,
    district: new Set(known.keys()),
    extent: "district",
    kind: "transverse",
    findSeat: (code) => known.get(code) ?? null,
    areOfficial: false,
    attribution: cellsOwedTo,
    version: "bench",
  });
}

/** Needs all over the region, always the same: of four one with a point, the others with their municipality. */
export function needsOfRegion(count: number): readonly Omit<Need, "id">[] {
  const random = new Random(5);
  return Array.from({ length: count }, (_, index) => {
    const { code, seat } = random.pick(piedmontMunicipalities);
    const point = [seat[0] + (random.next() - 0.5) / 50, seat[1] + (random.next() - 0.5) / 50] as const;
    return {
      kind: index % 7 === 0 ? "resource" : "need",
      title: `Bisogno numero ${index + 1}`,
      description: "",
      categoryId: random.pick(defaultCategories).id,
      targetGroup: "",
      place: { municipalities: [code], point: index % 4 === 0 ? point : null, area: null },
      people: random.between(1, 400),
      severity: random.pick(severities),
      priority: null,
      priorityReason: "",
      status: "raised",
      setAsideReason: "",
    };
  });
}
