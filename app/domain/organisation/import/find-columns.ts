import { foldText } from "~/domain/form/fold-text";

/** What a column of the file holds. */
const importColumns = ["name", "shortName", "kind", "taxCode", "municipality", "province"] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Without these nothing can be read. */
const neededColumns = ["name", "kind", "taxCode", "municipality"] as const satisfies readonly ImportColumn[];

export interface FoundColumns {
  /** the place of each column that was found */
  readonly at: Readonly<Partial<Record<ImportColumn, number>>>;
  readonly missing: readonly ImportColumn[];
  /** headers that are not read, as they are written */
  readonly ignored: readonly string[];
}

/** Recognises the columns by their headers, as people write them. */
export function findColumns(headers: readonly string[]): FoundColumns {
  const at: Partial<Record<ImportColumn, number>> = {};
  const ignored: string[] = [];
  for (const [index, header] of headers.entries()) {
    const column = importColumns.find((known) => headersOf[known].includes(foldText(header)));
    if (column !== undefined && at[column] === undefined) at[column] = index;
    else if (header !== "") ignored.push(header);
  }
  return { at, missing: neededColumns.filter((column) => at[column] === undefined), ignored };
}

/** Folded, see `foldText`. */
const headersOf: Readonly<Record<ImportColumn, readonly string[]>> = {
  name: [
    "nome",
    "denominazione",
    "ragione sociale",
    "nome ente",
    "nome dell ente",
    "denominazione ente",
    "nome per esteso",
    "ente",
    "organizzazione",
    "name",
  ],
  shortName: ["nome breve", "sigla", "abbreviazione", "short name"],
  kind: [
    "tipo",
    "tipologia",
    "tipo ente",
    "tipo di ente",
    "tipologia ente",
    "tipologia di ente",
    "natura",
    "natura giuridica",
    "categoria",
    "che cos e",
    "kind",
  ],
  taxCode: [
    "codice fiscale",
    "cod fiscale",
    "cod fisc",
    "codice fisc",
    "c f",
    "cf",
    "codicefiscale",
    "codice fiscale ente",
    "tax code",
  ],
  municipality: [
    "comune",
    "comune sede",
    "comune della sede",
    "comune sede legale",
    "sede",
    "sede legale",
    "citta",
    "municipality",
  ],
  province: [
    "provincia",
    "prov",
    "pr",
    "sigla provincia",
    "provincia sede",
    "provincia della sede",
    "province",
  ],
};
