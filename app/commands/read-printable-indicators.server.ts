import { listIndicators } from "~/database/indicators.server";
import { classify } from "~/domain/map/classify";
import { describeMap } from "~/domain/map/describe-map";
import { layerMap } from "~/domain/map/draw-map";
import type { MapShapes } from "~/domain/map/map-shapes";
import { mapWords } from "~/domain/map/map-words";
import type { MapFill } from "~/domain/map/pins";
import { type Indicator, sourceOfIndicator, titleOfIndicator } from "~/domain/territory/indicator";
import { formatDecimal } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import { renderPng, sizeOfPng } from "~/export/needs-picture.server";
import type { PrintableIndicator } from "~/export/printable-indicators";
import type { PrintableMap } from "~/export/printable-needs";
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
  const [title, source] = [titleOfIndicator(indicator), sourceOfIndicator(indicator)];
  const known = shapes.municipalities.flatMap(({ code, name, isInDistrict }) => {
    const value = isInDistrict ? indicator.values[code] : undefined;
    return value === undefined ? [] : [{ code, name, value }];
  });
  const values = Object.fromEntries(known.map(({ code, value }) => [code, value]));
  const fill = classify({ title, note: source, values, language });
  if (fill === null) return null;
  return {
    title,
    map: await drawFill(fill, { shapes, language }),
    rows: known.map(({ name, value }) => ({ municipality: name, value: formatDecimal(language, value) })),
    sources: [
      `${source}.`,
      shapes.attribution[language],
      ...(shapes.areOfficial ? [] : [`${mapWords[language].indicative}.`]),
    ].join(" "),
  };
}

/** In pixels; the picture has twice as many, to be sharp in print. */
const drawingWidth = 930;

async function drawFill(fill: MapFill, { shapes, language }: Ground): Promise<PrintableMap> {
  const about = { shapes, pins: [], fill, language, about: "figures" } as const;
  const map = layerMap({
    ...{ ...about, title: fill.title, subtitle: null, width: drawingWidth },
    ...{ hasLegend: true, isHatched: false },
  });
  const png = await renderPng(map, 2 * drawingWidth);
  return { png, ...sizeOfPng(png), description: describeMap(about) };
}
