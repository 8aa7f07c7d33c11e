import { describeMap } from "~/domain/map/describe-map";
import { layerMap } from "~/domain/map/draw-map";
import { mapWords } from "~/domain/map/map-words";
import { needsInSight } from "~/domain/needs/needs-in-sight";
import { pinsOf } from "~/domain/needs/pins-of";
import { describeCare, type PrintedNeed, printedNeeds } from "~/domain/needs/printed-need";
import type { Language } from "~/domain/wording/language";
import { Refusal } from "~/errors.server";
import { renderPng, sizeOfPng } from "~/export/needs-picture.server";
import { printWords } from "~/export/print-words";
import type { PrintableNeed, PrintableNeeds } from "~/export/printable-needs";
import type { Services } from "~/services.server";
import { readNeedsMap } from "./read-needs-map.server";

type Used = Pick<Services, "database" | "live" | "territory">;

/** The needs that are neither set aside nor gone into others, with their map, as a part of the application. */
export async function readPrintableNeeds(
  services: Used,
  { workspaceId, language }: { readonly workspaceId: string; readonly language: Language },
): Promise<PrintableNeeds | null> {
  const { underRepair, ...contents } = await services.live.readNeeds(workspaceId);
  if (underRepair === true) throw new Refusal("section-under-repair");
  const needs = needsInSight(contents);
  if (needs.length === 0) return null;
  const { categories, care, shapes, nameOf } = await readNeedsMap(services, workspaceId);
  const printed = printedNeeds({ needs, categories, care, nameOf, language });
  const pins = pinsOf({ needs, categories, care, shapes });
  const numbers = numberRows(printed, new Set(pins.map(({ id }) => id)));
  const map = layerMap({
    shapes,
    pins: pins.map((pin) => ({ ...pin, count: numbers.get(pin.id) ?? null })),
    fill: null,
    language,
    title: printWords[language].needs.map,
    subtitle: null,
    width: drawingWidth,
    hasLegend: true,
    isHatched: false,
    numbersAre: "rows",
  });
  const png = await renderPng(map, 2 * drawingWidth);
  return {
    map: { png, ...sizeOfPng(png), description: describeMap({ shapes, pins, fill: null, language }) },
    rows: printed.map((need) => rowOf(need, numbers.get(need.id))),
    care: describeCare(needs, { ...care, categories }, language),
    sources: [
      shapes.attribution[language],
      ...(shapes.areOfficial ? [] : [`${mapWords[language].indicative}.`]),
    ].join(" "),
  };
}

/** In pixels; the picture has twice as many, to be sharp in print. */
const drawingWidth = 930;

/** Those with a place on the map, from 1 on in the order of the table. */
function numberRows(
  printed: readonly PrintedNeed[],
  placed: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  return new Map(printed.filter(({ id }) => placed.has(id)).map(({ id }, index) => [id, index + 1]));
}

function rowOf(need: PrintedNeed, number: number | undefined): PrintableNeed {
  const { title, category, place, blurring, people, severity, state } = need;
  return {
    number: number === undefined ? "" : String(number),
    title,
    category,
    place: blurring === "" ? place : `${place}, ${blurring}`,
    people,
    severity,
    status: state,
  };
}
