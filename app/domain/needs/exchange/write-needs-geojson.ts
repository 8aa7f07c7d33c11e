import type { Point } from "~/domain/territory/point";
import type { Wording } from "~/domain/wording/language";
import type { Blurring } from "../care";
import { describeBlurring, kindWords, priorityWords, severityWords, statusWords } from "../need-words";
import { describePosition } from "./describe-position";
import { columnName, type ExchangeColumn } from "./exchange-columns";
import { type ExchangedNeed, exchangedNeeds, type NeedsToExchange } from "./exchanged-need";
import { toRing } from "./ring";

/**
 * The needs as shapes by RFC 7946, each place only as fine as it may be shown. One without a point or an area has no
 * geometry, and the codes of its municipalities. A member of its own says what was blurred.
 */
export function writeNeedsGeojson(toExchange: NeedsToExchange): string {
  const needs = exchangedNeeds(toExchange);
  const collection = {
    type: "FeatureCollection",
    [blurredMember]: describeBlurred(needs, toExchange),
    features: needs.map((need) => ({
      type: "Feature",
      id: need.id,
      geometry: toGeometry(need),
      properties: propertiesOf(need, toExchange),
    })),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

const blurredMember = "posizioni";

function describeBlurred(needs: readonly ExchangedNeed[], { care, language }: NeedsToExchange): object {
  const counted = blurrings.map((blurring): [string, number] => [
    describeBlurring(blurring, care, language),
    needs.filter((need) => need.blurring === blurring).length,
  ]);
  return { [language === "it" ? "nota" : "note"]: note[language], ...Object.fromEntries(counted) };
}

const blurrings = ["grid", "sensitive", "few-people"] as const satisfies readonly Blurring[];

const note: Wording = {
  it: "Per non mostrare dove vive qualcuno, le posizioni sono meno precise di come sono state date.",
  en: "So that nobody is shown where they live, positions are less precise than they were given.",
};

function toGeometry({ place: { point, area } }: ExchangedNeed) {
  if (area) return { type: "Polygon", coordinates: [toRing(area)] };
  return point && { type: "Point", coordinates: point };
}

function propertiesOf(need: ExchangedNeed, { care, language }: NeedsToExchange): object {
  const { title, description, targetGroup, people, priorityReason, setAsideReason } = need;
  // A shape has one geometry: the point of a need that has an area too stands here.
  const point: Point | null = need.place.area ? need.place.point : null;
  const values: Readonly<Record<Exclude<ExchangeColumn, "id" | "area">, unknown>> = {
    ...{ title, description },
    kind: kindWords[need.kind][language],
    category: need.category,
    municipalities: need.municipalities.map(({ name }) => name),
    codes: need.municipalities.map(({ code }) => code),
    lat: point && point[1],
    lon: point && point[0],
    position: describePosition(need, care, language),
    ...{ targetGroup, people },
    severity: need.severity && severityWords[need.severity][language],
    priority: need.priority && priorityWords[need.priority][language],
    priorityReason,
    status: statusWords[need.status][language],
    setAsideReason,
    mergedInto: need.mergedInto,
    splitInto: need.splitInto,
    evidence: need.evidence.map(({ indicator, source, year, link, fileName }) => ({
      ...(language === "it"
        ? { indicatore: indicator, fonte: source, anno: year }
        : { indicator, source, year }),
      link,
      file: fileName,
    })),
  };
  // Keys of the record above.
  const columns = Object.keys(values) as (keyof typeof values)[];
  return Object.fromEntries(columns.map((column) => [columnName(column, language), values[column]]));
}
