import { type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import { describeIndicators, type IndicatorPart } from "./describe-indicators";
import { docxMap } from "./docx-map";
import { docxTable } from "./docx-tables";
import type { PrintableApplication } from "./printable-application";

/** The figures of the territory: of each its map in colours, and the table of what they stand for. */
export function docxIndicators(application: PrintableApplication): readonly FileChild[] {
  const part = describeIndicators(application);
  if (part === null) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(part.title)],
    }),
    ...part.indicators.flatMap(oneIndicator),
  ];
}

const mostOfMap = { width: 604, height: 530 };
const columns = [7066, 2000];
/** The map of the needs has the first. */
const firstPicture = 2;

function oneIndicator(
  { title, map, mapName, head, rows, note }: IndicatorPart,
  index: number,
): readonly FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: index > 0,
      children: [new TextRun(title)],
    }),
    new Paragraph({
      children: [docxMap(map, { id: firstPicture + index, name: mapName, most: mostOfMap })],
    }),
    docxTable({ head, rows, columnWidths: columns, nameColumn: 0 }),
    new Paragraph({ style: "SectionFacts", spacing: { before: 200 }, children: [new TextRun(note)] }),
  ];
}
