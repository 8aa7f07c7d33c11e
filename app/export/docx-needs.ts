import { type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import { describeNeeds } from "./describe-needs";
import { docxMap } from "./docx-map";
import { docxTable } from "./docx-tables";
import { printWords } from "./print-words";
import type { PrintLanguage } from "./printable-application";
import type { PrintableNeeds } from "./printable-needs";

/** The needs of the territory: their map, and in a table what it shows. */
export function docxNeeds(needs: PrintableNeeds, language: PrintLanguage): readonly FileChild[] {
  const { title, head, rows, notes } = describeNeeds(needs, language);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(title)],
    }),
    new Paragraph({
      children: [docxMap(needs.map, { id: 1, name: printWords[language].needs.map, most: mostOfMap })],
    }),
    docxTable({ head, rows, columnWidths: needsColumns, nameColumn: 1 }),
    ...notes.map(
      (note, index) =>
        new Paragraph({
          style: "SectionFacts",
          spacing: { before: index === 0 ? 200 : 0 },
          children: [new TextRun(note)],
        }),
    ),
  ];
}

/** In pixels of which an inch has 96, as the format counts them. */
const mostOfMap = { width: 604, height: 780 };
const needsColumns = [480, 1900, 1450, 1416, 920, 900, 900, 1100];
