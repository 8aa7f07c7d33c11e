import { classify } from "~/domain/map/classify";
import { describeMap } from "~/domain/map/describe-map";
import { layerMap } from "~/domain/map/draw-map";
import { renderPng, sizeOfPng } from "~/export/needs-picture.server";
import type { PrintableIndicator } from "~/export/printable-indicators";
import { buildShapes } from "./map-builders";

/** Figures of two municipalities with their map. */
export async function buildPrintableIndicator(
  some: Partial<PrintableIndicator> = {},
): Promise<PrintableIndicator> {
  const shapes = buildShapes(["Pinerolo", "Cavour"]);
  const [pinerolo = "", cavour = ""] = shapes.municipalities.map(({ code }) => code);
  const values = { [pinerolo]: 212.4, [cavour]: 187 };
  const title = "Indice di vecchiaia (anziani ogni 100 giovani)";
  const about = {
    ...{ shapes, pins: [], language: "it" as const, about: "figures" as const },
    fill: classify({ title, note: "dati di prova, 2024", values, language: "it" }),
  };
  const map = layerMap({
    ...{ ...about, title, subtitle: null, width: 600 },
    ...{ hasLegend: true, isHatched: false },
  });
  const png = await renderPng(map, 600);
  return {
    title,
    map: { png, ...sizeOfPng(png), description: describeMap(about) },
    rows: [
      { municipality: "Cavour", value: "187" },
      { municipality: "Pinerolo", value: "212,4" },
    ],
    sources: "dati di prova, 2024. Centri abitati GeoNames (CC BY 4.0).",
    ...some,
  };
}
