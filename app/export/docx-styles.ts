import { BorderStyle, type IStylesOptions, LineRuleType } from "docx";

/** Lengths in twentieths of a point, sizes of letters in half points, as the format counts them. */
export const pageMargins = { top: 1500, bottom: 1400, left: 1420, right: 1420, header: 700, footer: 700 };
export const textWidth = 11906 - pageMargins.left - pageMargins.right;

export const colors = { ink: "17324D", body: "1B2733", muted: "4C6072", blue: "0066CC", line: "C3CED9" };

// Without the rule a line height counts as exact, and what is higher is cut off.
const lineHeight = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

export function docxStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: "Titillium Web", size: 21, color: colors.body, language: { value: language } },
        paragraph: { spacing: { ...lineHeight(300), after: 140 } },
      },
      title: {
        run: { font: "Titillium Web", size: 52, bold: true, color: colors.ink },
        paragraph: { spacing: { ...lineHeight(250), before: 0, after: 160 } },
      },
      heading1: heading(0, { size: 34, before: 620, after: 80 }),
      heading2: heading(1, { size: 26, before: 360, after: 120 }),
      heading3: heading(2, { size: 22, before: 280, after: 90 }),
      hyperlink: { run: { color: colors.blue, underline: { color: colors.blue } } },
    },
    paragraphStyles: [...frontStyles, ...textStyles, ...contentsStyles],
  };
}

/** The library's own heading styles have no outline level: readers would see no headings at all. */
function heading(
  outlineLevel: number,
  { size, before, after }: { size: number; before: number; after: number },
) {
  return {
    run: { font: "Titillium Web", size, bold: true, color: colors.ink },
    paragraph: { outlineLevel, keepNext: true, spacing: { ...lineHeight(260), before, after } },
  };
}

const frontStyles = [
  {
    id: "Kind",
    name: "Kind",
    basedOn: "Normal",
    run: { size: 22, bold: true, color: colors.blue },
    paragraph: { spacing: { before: 2400, after: 100 } },
  },
  {
    id: "Acronym",
    name: "Acronym",
    basedOn: "Normal",
    run: { size: 30, bold: true, color: colors.muted },
    paragraph: { spacing: { after: 700 } },
  },
  {
    id: "Fact",
    name: "Fact",
    basedOn: "Normal",
    run: { color: colors.ink },
    paragraph: { indent: { left: 2380, hanging: 2380 }, spacing: { after: 100 } },
  },
  {
    id: "ContentsHeading",
    name: "Contents Heading",
    basedOn: "Normal",
    run: { size: 34, bold: true, color: colors.ink },
    paragraph: { spacing: { after: 240 } },
  },
];

const textStyles = [
  {
    id: "SectionFacts",
    name: "Section facts",
    basedOn: "Normal",
    run: { size: 18, color: colors.muted },
    paragraph: { keepNext: true, spacing: { after: 220 } },
  },
  { id: "Unwritten", name: "Unwritten", basedOn: "Normal", run: { italics: true, color: colors.muted } },
  {
    id: "Quote",
    name: "Quote",
    basedOn: "Normal",
    run: { color: colors.muted },
    paragraph: {
      indent: { left: 400 },
      border: { left: { style: BorderStyle.SINGLE, size: 16, space: 10, color: colors.line } },
    },
  },
  { id: "ListText", name: "List text", basedOn: "Normal", paragraph: { spacing: { after: 60 } } },
  {
    id: "TableText",
    name: "Table text",
    basedOn: "Normal",
    run: { size: 18 },
    paragraph: { spacing: { ...lineHeight(250), before: 50, after: 50 } },
  },
  {
    id: "MarginText",
    name: "Margin text",
    basedOn: "Normal",
    run: { size: 17, color: colors.muted },
    paragraph: { spacing: { after: 0 } },
  },
];

const contentsStyles = [
  {
    id: "TOC1",
    name: "toc 1",
    basedOn: "Normal",
    run: { bold: true, color: colors.ink },
    paragraph: { spacing: { before: 140, after: 20 } },
  },
  {
    id: "TOC2",
    name: "toc 2",
    basedOn: "Normal",
    paragraph: { indent: { left: 450 }, spacing: { after: 10 } },
  },
];
