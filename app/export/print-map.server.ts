import { layerMap, type MapPicture } from "~/domain/map/draw-map";
import type { MapShapes } from "~/domain/map/map-shapes";
import { mapWords } from "~/domain/map/map-words";
import type { Language } from "~/domain/wording/language";
import { renderPng, sizeOfPng } from "./needs-picture.server";
import type { PrintableMap } from "./printable-needs";

type MapToPrint = Pick<
  MapPicture,
  "shapes" | "pins" | "fill" | "language" | "title" | "numbersAre" | "about"
>;

/** In pixels; the picture has twice as many, to be sharp in print. */
const drawingWidth = 930;

/** A map as all formats of a file show it, with its legend. */
export async function printMap(about: MapToPrint): Promise<PrintableMap> {
  const map = layerMap({
    ...{ ...about, subtitle: null, width: drawingWidth },
    ...{ hasLegend: true, isHatched: false },
  });
  const png = await renderPng(map, 2 * drawingWidth);
  return { png, ...sizeOfPng(png), description: map.text };
}

/** Whom a map is owed to, and how far it can be trusted. */
export function sourcesOfMap(
  { attribution, areOfficial }: Pick<MapShapes, "attribution" | "areOfficial">,
  language: Language,
): string {
  return areOfficial ? attribution[language] : `${attribution[language]} ${mapWords[language].indicative}.`;
}
