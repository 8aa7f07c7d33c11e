import { exampleDistrict } from "../../../prisma/seed/example-district";
import { printableIndicator } from "../../../app/commands/read-printable-indicators.server";
import type { MapShapes } from "../../../app/domain/map/map-shapes";
import { shapesOf } from "../../../app/domain/map/shapes-of";
import { cellsOwedTo } from "../../../app/domain/territory/attribution";
import { findPiedmontMunicipality } from "../../../app/domain/territory/find-municipality";
import { piedmontMunicipalities } from "../../../app/domain/territory/piedmont-municipalities";
import { printMap } from "../../../app/export/print-map.server";
import { readCells } from "../../../server/territory/cells";
import { buildPin } from "../../support/map-builders";
import { buildPrintableNeeds } from "../../support/printable-needs";

/** The pictures of an application as they are made for one, of the district of the example with its 47 municipalities. */
export async function buildLargePictures() {
  const shapes = await drawDistrict();
  const titles = ["Indice di vecchiaia", "Giorni di caldo"];
  const indicators = titles.map((name, index) =>
    printableIndicator(
      {
        ...{ id: name, name, unit: "", source: "dati di prova", year: 2024, isPrinted: true },
        values: Object.fromEntries(
          shapes.municipalities.map(({ code }, at) => [code, 100 + ((at * 37) % 211) + index]),
        ),
      },
      { shapes, language: "it" },
    ),
  );
  const made = (await Promise.all(indicators)).filter((indicator) => indicator !== null);
  return { indicators: made, needs: await buildPrintableNeeds({ map: await drawNeeds(shapes) }) };
}

async function drawDistrict(): Promise<MapShapes> {
  const cells = await readCells();
  const known = new Map(piedmontMunicipalities.map((municipality) => [municipality.code, municipality]));
  const codes = exampleDistrict.flatMap((name) => findPiedmontMunicipality(name)?.code ?? []);
  return shapesOf({
    ...{ boundaries: cells, abroad: cells, district: new Set(codes), extent: "district" },
    ...{ kind: "transverse", areOfficial: false, attribution: cellsOwedTo, version: "" },
    findSeat: (code) => known.get(code) ?? null,
  });
}

function drawNeeds(shapes: MapShapes) {
  const pins = Array.from({ length: 40 }, (_, at) =>
    buildPin({ id: String(at), point: [7.1 + (at % 8) * 0.05, 44.8 + (at % 5) * 0.04], count: at + 1 }),
  );
  return printMap({
    ...{ shapes, pins, fill: null, language: "it", title: "Mappa dei bisogni", numbersAre: "rows" },
  });
}
