import { foldText } from "~/domain/form/fold-text";
import type { Language, Wording } from "~/domain/wording/language";

/** What is said of a need in a file, each in a column of a table or a property of a shape. */
export const exchangeColumns = [
  "title",
  "description",
  "kind",
  "category",
  "municipalities",
  "codes",
  "lat",
  "lon",
  "area",
  "position",
  "targetGroup",
  "people",
  "severity",
  "priority",
  "priorityReason",
  "status",
  "setAsideReason",
  "mergedInto",
  "splitInto",
  "evidence",
  "id",
] as const;
export type ExchangeColumn = (typeof exchangeColumns)[number];

/** As they are called in the files that go out. */
export const columnNames: Readonly<Record<ExchangeColumn, Wording>> = {
  title: { it: "titolo", en: "title" },
  description: { it: "descrizione", en: "description" },
  kind: { it: "tipo", en: "kind" },
  category: { it: "categoria", en: "category" },
  municipalities: { it: "comuni", en: "municipalities" },
  codes: { it: "codici_istat", en: "istat_codes" },
  lat: { it: "lat", en: "lat" },
  lon: { it: "lon", en: "lon" },
  area: { it: "area", en: "area" },
  position: { it: "posizione", en: "position" },
  targetGroup: { it: "gruppo", en: "group" },
  people: { it: "persone", en: "people" },
  severity: { it: "gravita", en: "severity" },
  priority: { it: "priorita", en: "priority" },
  priorityReason: { it: "motivo", en: "reason" },
  status: { it: "stato", en: "state" },
  setAsideReason: { it: "motivo_accantonamento", en: "set_aside_reason" },
  mergedInto: { it: "unito_in", en: "merged_into" },
  splitInto: { it: "diviso_in", en: "split_into" },
  evidence: { it: "prove", en: "evidence" },
  id: { it: "id", en: "id" },
};

export function columnName(column: ExchangeColumn, language: Language): string {
  return columnNames[column][language];
}

/** The column a header means, however it is spelt; null: none that is known. */
export function findColumn(header: string): ExchangeColumn | null {
  return byHeader.get(foldText(header)) ?? null;
}

/** Other ways people call them, folded, see `foldText`. */
const otherHeaders: Readonly<Partial<Record<ExchangeColumn, readonly string[]>>> = {
  title: ["bisogno", "nome", "nome del bisogno", "titolo del bisogno", "oggetto", "name", "need"],
  description: ["descrizione del bisogno", "testo", "dettaglio", "dettagli", "note", "details", "notes"],
  kind: ["tipologia", "type"],
  category: ["ambito", "tema", "area tematica", "categoria del bisogno", "topic"],
  municipalities: ["comune", "luogo", "luoghi", "territorio", "citta", "municipality", "place"],
  codes: [
    "codice istat",
    "codici istat",
    "istat",
    "cod istat",
    "codice comune",
    "pro com",
    "pro com t",
    "istat code",
  ],
  lat: ["latitudine", "latitude", "y", "coord y", "lat wgs84"],
  lon: ["longitudine", "longitude", "lng", "long", "x", "coord x", "lon wgs84"],
  area: ["perimetro", "poligono", "wkt", "polygon", "geometry", "geometria"],
  targetGroup: ["gruppo di persone", "destinatari", "target", "beneficiari", "target group", "chi riguarda"],
  people: [
    "persone coinvolte",
    "persone interessate",
    "numero persone",
    "numero di persone",
    "n persone",
    "quante persone",
    "number of people",
  ],
  severity: ["livello di gravita", "gravity"],
  priority: ["livello di priorita"],
  priorityReason: ["motivo della priorita", "motivo priorita", "motivazione", "priority reason"],
  status: ["situazione", "status"],
  setAsideReason: ["motivo dell accantonamento", "motivo accantonamento", "set aside reason"],
  evidence: ["prova", "fonte", "fonti", "source", "sources"],
};

const byHeader: ReadonlyMap<string, ExchangeColumn> = new Map(
  exchangeColumns.flatMap((column) =>
    [columnNames[column].it, columnNames[column].en, column, ...(otherHeaders[column] ?? [])].map(
      (header): [string, ExchangeColumn] => [foldText(header), column],
    ),
  ),
);
