import { formatCount } from "~/domain/wording/format-number";
import type { Wording } from "~/domain/wording/language";
import { type FileRefusal, mostNeedRows, mostNeedsFileBytes } from "./file-row";

/** Why a file of needs cannot be read at all, and what would do. `found`: what stands there instead. */
export function describeFileRefusal(reason: FileRefusal | "too-slow", found: readonly string[]): Wording {
  return sentences[reason](found);
}

const megabytes = mostNeedsFileBytes / 1024 / 1024;

const sentences: Readonly<Record<FileRefusal | "too-slow", (found: readonly string[]) => Wording>> = {
  empty: () => ({
    it: "Il file è vuoto, o ha solo la riga dei titoli.",
    en: "The file is empty, or has only the row of headers.",
  }),
  "too-large": () => ({
    it: `Il file supera ${megabytes} MB: dividilo in più file.`,
    en: `The file is larger than ${megabytes} MB: split it into several files.`,
  }),
  "too-many-rows": () => ({
    it: `Il file ha più di ${formatCount("it", mostNeedRows)} righe: dividilo in più file.`,
    en: `The file has more than ${formatCount("en", mostNeedRows)} rows: split it into several files.`,
  }),
  workbook: () => ({
    it: "Questo è il foglio di Excel o di Calc: salvalo come CSV e carica quello.",
    en: "This is the workbook of Excel or Calc: save it as CSV and send that.",
  }),
  "no-title": (found) => ({
    it: `Nella prima riga manca la colonna con il titolo del bisogno («titolo» o «bisogno»). Abbiamo trovato: ${list(found, "nessuna colonna")}.`,
    en: `The first row has no column with the title of the need (“title” or “need”). We have found: ${list(found, "no column")}.`,
  }),
  "not-readable": () => ({
    it: "Questo file non è una tabella CSV né un GeoJSON.",
    en: "This file is neither a CSV table nor a GeoJSON.",
  }),
  "too-deep": () => ({
    it: "Questo GeoJSON ha troppi livelli uno dentro l’altro: non lo leggiamo.",
    en: "This GeoJSON has too many levels within each other: we do not read it.",
  }),
  "not-geojson": () => ({
    it: "Questo file non è un GeoJSON con una raccolta di elementi (FeatureCollection), o è interrotto a metà.",
    en: "This file is not a GeoJSON with a collection of features (FeatureCollection), or it was cut short.",
  }),
  "wrong-projection": (found) => ({
    it: `Le coordinate non sono in WGS 84: ${list(found, "sistema non riconosciuto")}. Esporta di nuovo scegliendo EPSG:4326.`,
    en: `The coordinates are not in WGS 84: ${list(found, "an unknown system")}. Export it again with EPSG:4326.`,
  }),
  "too-slow": () => ({
    it: "Leggere questo file richiede troppo tempo: dividilo in più file, o semplifica le aree.",
    en: "Reading this file takes too long: split it into several files, or simplify its areas.",
  }),
};

function list(found: readonly string[], none: string): string {
  return found.filter(Boolean).join(", ") || none;
}
