import { listIndicators } from "~/database/indicators.server";
import { fillOfIndicator } from "~/domain/map/fill-of-indicator";
import type { MapShapes } from "~/domain/map/map-shapes";
import { type Indicator, sourceOfIndicator } from "~/domain/territory/indicator";
import { formatFigure } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import { printMap, sourcesOfMap } from "~/export/print-map.server";
import type { PrintableIndicator } from "~/export/printable-indicators";
import type { Services } from "~/services.server";

type Used = Pick<Services, "database" | "territory">;

/** The indicators that were put in the application, each with its map in colours. */
export async function readPrintableIndicators(
  { database, territory }: Used,
  { workspaceId, language }: { readonly workspaceId: string; readonly language: Language },
): Promise<readonly PrintableIndicator[]> {
  const wanted = (await listIndicators(database, workspaceId)).filter(({ isPrinted }) => isPrinted);
  if (wanted.length === 0) return [];
  const shapes = await territory.shapes(workspaceId);
  const printed: PrintableIndicator[] = [];
  // One after the other: a picture takes all the threads there are for such work.
  for (const indicator of wanted) {
    const one = await printableIndicator(indicator, { shapes, language });
    if (one !== null) printed.push(one);
  }
  return printed;
}

interface Ground {
  readonly shapes: MapShapes;
  readonly language: Language;
}

/** Null: none of the municipalities it knows is of the district any more. */
export async function printableIndicator(
  indicator: Indicator,
  { shapes, language }: Ground,
): Promise<PrintableIndicator | null> {
  const known = shapes.municipalities.flatMap(({ code, name, isInDistrict }) => {
    const value = isInDistrict ? indicator.values[code] : undefined;
    return value === undefined ? [] : [{ code, name, value }];
  });
  const values = Object.fromEntries(known.map(({ code, value }) => [code, value]));
  const fill = fillOfIndicator({ ...indicator, values }, language);
  if (fill === null) return null;
  const { title } = fill;
  return {
    title,
    map: await printMap({ shapes, pins: [], fill, language, title, about: "figures" }),
    rows: known.map(({ name, value }) => ({ municipality: name, value: formatFigure(language, value) })),
    sources: `${sourceOfIndicator(indicator)}. ${sourcesOfMap(shapes, language)}`,
  };
}
