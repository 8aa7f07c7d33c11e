import { needsInSight } from "~/domain/needs/needs-in-sight";
import { filterNeeds, listNeeds } from "~/domain/needs/list-needs";
import { plainQuery } from "~/domain/needs/needs-query";
import { pinsOf } from "~/domain/needs/pins-of";
import { describeCare, type PrintedNeed, printedNeeds } from "~/domain/needs/printed-need";
import type { Language } from "~/domain/wording/language";
import { Refusal } from "~/errors.server";
import { printMap, sourcesOfMap } from "~/export/print-map.server";
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
  if (needsInSight(contents).length === 0) return null;
  const { categories, care, shapes, nameOf } = await readNeedsMap(services, workspaceId);
  // In the order in which their screen shows them to whoever asks for no other.
  const needs = filterNeeds(listNeeds(contents, { categories, nameOf }), plainQuery, language).map(
    ({ need }) => need,
  );
  const printed = printedNeeds({ needs, categories, care, nameOf, language });
  const pins = pinsOf({ needs, categories, care, shapes });
  const numbers = numberRows(printed, new Set(pins.map(({ id }) => id)));
  const map = await printMap({
    ...{ shapes, fill: null, language, title: printWords[language].needs.map, numbersAre: "rows" },
    pins: pins.map((pin) => ({ ...pin, count: numbers.get(pin.id) ?? null })),
  });
  return {
    map,
    rows: printed.map((need) => rowOf(need, numbers.get(need.id))),
    care: describeCare(needs, { ...care, categories }, language),
    sources: sourcesOfMap(shapes, language),
  };
}

/** Those with a place on the map, from 1 on in the order of the table. */
function numberRows(
  printed: readonly PrintedNeed[],
  placed: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  return new Map(printed.filter(({ id }) => placed.has(id)).map(({ id }, index) => [id, index + 1]));
}

function rowOf(need: PrintedNeed, number: number | undefined): PrintableNeed {
  const { title, category, place, blurring, people, severity, priority, state } = need;
  return {
    number: number === undefined ? "" : String(number),
    title,
    category,
    place: blurring === "" ? place : `${place}, ${blurring}`,
    people,
    severity,
    priority,
    status: state,
  };
}
