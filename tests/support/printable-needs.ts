import { describeMap } from "~/domain/map/describe-map";
import { layerMap } from "~/domain/map/draw-map";
import { renderPng, sizeOfPng } from "~/export/needs-picture.server";
import type { PrintableNeed, PrintableNeeds } from "~/export/printable-needs";
import { buildPin, buildShapes } from "./map-builders";

/** Two needs on a map of two municipalities, and one that is nowhere. */
export async function buildPrintableNeeds(some: Partial<PrintableNeeds> = {}): Promise<PrintableNeeds> {
  const shapes = buildShapes(["Pinerolo", "Cavour"]);
  const pins = [
    buildPin({ id: "1", point: [7.3, 44.9], count: 1 }),
    buildPin({ id: "2", point: [7.35, 44.92], count: 2 }),
  ];
  const about = { shapes, pins, fill: null, language: "it" } as const;
  const map = layerMap({
    ...about,
    title: "Mappa dei bisogni",
    subtitle: null,
    width: 600,
    hasLegend: true,
    isHatched: false,
    numbersAre: "rows",
  });
  const png = await renderPng(map, 600);
  return {
    map: { png, ...sizeOfPng(png), description: describeMap(about) },
    rows: [
      buildRow({ number: "1", title: "Nessuno accompagna dal medico" }),
      buildRow({ number: "2", title: "Stanze troppo calde" }),
      buildRow({ number: "", title: "Moduli che non si capiscono", place: "non indicato" }),
    ],
    care: "Per non esporre nessuno, la posizione è meno precisa: arrotondata a 500 m (1).",
    sources: "centri abitati GeoNames (CC BY 4.0) Celle indicative, non confini ufficiali.",
    ...some,
  };
}

function buildRow(some: Partial<PrintableNeed>): PrintableNeed {
  return {
    number: "",
    title: "",
    category: "Trasporto ai servizi",
    place: "Pinerolo (TO)",
    people: "120",
    severity: "Grave",
    priority: "Alta",
    status: "Segnalato",
    ...some,
  };
}
