import { printWords } from "./print-words";
import type { PrintableApplication } from "./printable-application";
import type { PrintableMap } from "./printable-needs";

export interface IndicatorsPart {
  readonly title: string;
  readonly indicators: readonly IndicatorPart[];
}

export interface IndicatorPart {
  readonly title: string;
  readonly map: PrintableMap;
  /** of the picture, for who does not see it; no other picture of the file has it */
  readonly mapName: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** below the table */
  readonly note: string;
}

/** The figures of the territory as texts, the same in every format; null: none were put in the application. */
export function describeIndicators({
  indicators,
  language,
}: Pick<PrintableApplication, "indicators" | "language">): IndicatorsPart | null {
  if (indicators.length === 0) return null;
  const words = printWords[language].indicators;
  return {
    title: words.title,
    indicators: indicators.map(({ title, map, rows, sources }, index) => ({
      title,
      map,
      mapName: `${words.map} ${index + 1}: ${title}`,
      head: [words.municipality, words.value],
      rows: rows.map(({ municipality, value }) => [municipality, value]),
      note: `${words.sources}: ${sources}`,
    })),
  };
}

/** The name of its picture in a file that holds all of them. */
export function indicatorPicture(index: number): string {
  return `indicator-${index + 1}.png`;
}
