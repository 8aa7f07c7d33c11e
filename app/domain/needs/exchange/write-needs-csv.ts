import { type CsvCell, writeCsv } from "~/domain/form/write-csv";
import type { Point } from "~/domain/territory/point";
import { kindWords, priorityWords, severityWords, statusWords } from "../need-words";
import { describePosition } from "./describe-position";
import { columnName, exchangeColumns, type ExchangeColumn } from "./exchange-columns";
import { type ExchangedNeed, exchangedNeeds, type NeedsToExchange } from "./exchanged-need";
import { toRing } from "./ring";

/** The needs as a table, each place only as fine as it may be shown. */
export function writeNeedsCsv(toExchange: NeedsToExchange): string {
  const { language } = toExchange;
  const header = exchangeColumns.map((column) => columnName(column, language));
  const rows = exchangedNeeds(toExchange).map((need) => {
    const cells = cellsOf(need, toExchange);
    return exchangeColumns.map((column) => cells[column]);
  });
  return writeCsv([header, ...rows]);
}

function cellsOf(need: ExchangedNeed, { care, language }: NeedsToExchange): Record<ExchangeColumn, CsvCell> {
  const { title, description, targetGroup, people, priorityReason, setAsideReason, id } = need;
  const { point, area } = need.place;
  return {
    ...{ title, description, targetGroup, people, priorityReason, setAsideReason, id },
    kind: kindWords[need.kind][language],
    category: need.category,
    municipalities: need.municipalities.map(({ name }) => name).join(", "),
    codes: need.municipalities.map(({ code }) => code).join(" "),
    lat: point && point[1],
    lon: point && point[0],
    area: area && writeWkt(area),
    position: describePosition(need, care, language),
    severity: need.severity && severityWords[need.severity][language],
    priority: need.priority && priorityWords[need.priority][language],
    status: statusWords[need.status][language],
    mergedInto: need.mergedInto.join(" | "),
    splitInto: need.splitInto.join(" | "),
    evidence: need.evidence
      .map(({ indicator, source, year, link, fileName }) =>
        [indicator, source, year === null ? "" : String(year), link, fileName].filter(Boolean).join(", "),
      )
      .join(" | "),
  };
}

/** As programs for maps read an area from a table. */
function writeWkt(area: readonly Point[]): string {
  const corners = toRing(area).map(([longitude, latitude]) => `${longitude} ${latitude}`);
  return `POLYGON((${corners.join(", ")}))`;
}
