import type { Availability, TimeWindow } from "~/domain/delivery/availability/judge-availability";
import type { RecordedSpan } from "~/domain/delivery/availability/recorded-span";
import { type CsvCell, writeCsv } from "~/domain/form/write-csv";
import { formatExactly, formatUtc } from "~/domain/wording/format-exactly";
import { formatPercent } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import { sha256 } from "./bag.server";

export interface AvailabilityRecord {
  readonly title: string;
  readonly closesAt: Date;
  readonly window: TimeWindow;
  readonly availability: Availability;
  /** those that touch the window, as they were written */
  readonly spans: readonly RecordedSpan[];
}

/**
 * The record as a file to be kept: what it is about, the hash of its rows, an empty line, the rows. The rows of a window
 * that is over are the same whenever they are downloaded.
 */
export function writeAvailabilityCsv(
  record: AvailabilityRecord,
  { language, now }: { readonly language: Language; readonly now: Date },
): Uint8Array {
  const rows = new TextEncoder().encode(withoutMark(writeCsv(rowsOf(record, language))));
  const head = [...headOf(record, language, now), ...hashRows(sha256(rows), language), []];
  return Buffer.concat([new TextEncoder().encode(writeCsv(head)), rows]);
}

/** The mark that a file is UTF-8 stands at its beginning, and nowhere else. */
function withoutMark(csv: string): string {
  return csv.replace(/^\uFEFF/, "");
}

function headOf(record: AvailabilityRecord, language: Language, now: Date): CsvCell[][] {
  const words = texts[language];
  const { title, closesAt, window, availability } = record;
  return [
    [words.workspace, title],
    ["", words.rome, words.utc],
    [words.from, ...moment(window.from)],
    [words.until, ...moment(window.until)],
    [words.term, ...moment(closesAt)],
    [words.downloaded, ...moment(now)],
    ...(availability.status === "recorded"
      ? [
          [words.known, ...moment(availability.known.from)],
          [words.share, formatPercent(language, availability.share)],
        ]
      : [[words.share, words.notRecorded]]),
  ];
}

function hashRows(hash: string, language: Language): CsvCell[][] {
  const { sha256: name, sha256What } = texts[language];
  return [
    [name, hash],
    ["", sha256What],
  ];
}

function rowsOf({ availability, spans }: AvailabilityRecord, language: Language): CsvCell[][] {
  const words = texts[language];
  const interruptions = availability.status === "recorded" ? availability.interruptions : [];
  return [
    [
      ...[words.kind, `${words.begins} (${words.rome})`, `${words.ends} (${words.rome})`],
      ...[`${words.begins} (${words.utc})`, `${words.ends} (${words.utc})`],
      ...[words.seconds, words.node, words.version],
    ],
    ...interruptions.map((interruption) => [words.interruption, ...stretch(interruption), "", ""]),
    ...spans.map((span) => [words.span, ...stretch(span), span.nodeId, span.version]),
  ];
}

function moment(at: Date): CsvCell[] {
  return [formatExactly(at), formatUtc(at)];
}

function stretch({ from, until }: TimeWindow): CsvCell[] {
  const seconds = Math.floor((until.getTime() - from.getTime()) / 1000);
  return [formatExactly(from), formatExactly(until), formatUtc(from), formatUtc(until), seconds];
}

const texts = {
  it: {
    workspace: "Cantiere",
    from: "Inizio del periodo",
    until: "Fine del periodo",
    term: "Termine",
    downloaded: "Scaricato",
    known: "Il registro dice qualcosa da",
    share: "Raggiungibile",
    notRecorded: "niente di registrato",
    sha256: "SHA-256 delle righe",
    sha256What: "dei byte dopo la riga vuota, fino alla fine del file",
    rome: "ora di Roma",
    utc: "UTC",
    kind: "Riga",
    begins: "Inizio",
    ends: "Fine",
    seconds: "Secondi",
    node: "Macchina",
    version: "Versione",
    interruption: "interruzione",
    span: "presenza",
  },
  en: {
    workspace: "Workspace",
    from: "Beginning of the period",
    until: "End of the period",
    term: "Term",
    downloaded: "Downloaded",
    known: "The record says something from",
    share: "Could be reached",
    notRecorded: "nothing recorded",
    sha256: "SHA-256 of the rows",
    sha256What: "of the bytes after the empty line, to the end of the file",
    rome: "time in Rome",
    utc: "UTC",
    kind: "Row",
    begins: "Beginning",
    ends: "End",
    seconds: "Seconds",
    node: "Machine",
    version: "Version",
    interruption: "interruption",
    span: "presence",
  },
} as const satisfies Record<Language, unknown>;
