import { printWords } from "./print-words";
import type { PrintLanguage } from "./printable-application";
import type { PrintableMap, PrintableNeeds } from "./printable-needs";

export interface NeedsPart {
  readonly title: string;
  /** its number on the map first; as many cells as the head */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** below the table, each a paragraph */
  readonly notes: readonly string[];
}

/** The needs of the territory as texts, the same in every format. */
export function describeNeeds({ rows, care, sources }: PrintableNeeds, language: PrintLanguage): NeedsPart {
  const words = printWords[language].needs;
  return {
    title: words.title,
    head: [
      words.number,
      words.need,
      words.category,
      words.place,
      words.people,
      words.severity,
      words.priority,
      words.status,
    ],
    rows: rows.map(({ number, title, category, place, people, severity, priority, status }) => [
      number || "–",
      title,
      category,
      place,
      people,
      severity,
      priority,
      status,
    ]),
    notes: [care, `${words.sources}: ${sources}`].filter(Boolean),
  };
}

/** As large as the text is wide, but that a page holds it with its title. */
export function fitMap(
  { width, height }: Pick<PrintableMap, "width" | "height">,
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(most.width / width, most.height / height);
  const round = (length: number) => Math.round(length * scale * 100) / 100;
  return { width: round(width), height: round(height) };
}
