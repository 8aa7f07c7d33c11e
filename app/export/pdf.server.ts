import { lineBreak, type TextRun } from "~/domain/text/blocks";
import { breakable, breakableTable, needsColumn, titleColumn } from "./breakable";
import { cleanApplication } from "./clean-application";
import {
  describeApplication,
  describeFoot,
  describePartnership,
  describeRunningHead,
  describeSection,
} from "./describe-application";
import { describeNeeds, fitMap } from "./describe-needs";
import { nameFile } from "./file-names";
import { replaceUndrawable } from "./glyph-coverage.server";
import { type ListTree, type OutlineBlock, outlineBlocks } from "./outline-blocks";
import { indicatorPicture } from "./describe-indicators";
import { pdfIndicators } from "./pdf-indicators";
import { pdfTemplate } from "./pdf-template";
import { printWords } from "./print-words";
import type { ExportFormat } from "./export-format";
import type { PrintableApplication, PrintableSection, PrintLanguage } from "./printable-application";
import type { PrintableNeeds } from "./printable-needs";
import { setPdf } from "./set-pdf.server";
import { outlineWord } from "./word-outline.server";

/** PDF/A-2a and PDF/UA-1 in one file: the one to sign. */
export const pdf = {
  id: "pdf",
  mediaType: "application/pdf",
  fileName: (printable) => nameFile(printable, "pdf"),
  async render(printable, { renderPdf }) {
    const { application, remarks } = cleanApplication(printable, replaceUndrawable);
    const data = templateData(application);
    const bytes = await setPdf(
      { template: pdfTemplate, data, files: picturesOf(application), stateAt: application.stateAt },
      { renderPdf },
    );
    return { bytes, remarks };
  },
} satisfies ExportFormat;

/** What the template shows, word by word; it formats nothing itself. */
function templateData(application: PrintableApplication) {
  const words = printWords[application.language];
  const lead = application.organisations.find(({ role }) => role === "lead");
  return {
    language: application.language,
    region: words.region,
    documentTitle: application.title || words.kind[application.kind],
    title: breakable(application.title || words.kind[application.kind], titleColumn),
    titleSize: titleSize(application.title),
    acronym: breakable(application.acronym),
    author: lead?.name ?? "",
    draft: application.kind === "draft" ? words.draft : null,
    watermark: application.kind === "draft" ? outlineWord(words.draft, 170) : [],
    kind: words.kind[application.kind],
    words: {
      page: words.page,
      contents: words.contents,
      partnership: words.partnership,
      unwritten: words.unwritten,
    },
    head: describeRunningHead(application),
    foot: describeFoot(application),
    facts: describeApplication(application).map(({ label, values }) => ({
      label,
      values: values.map(({ text, mark }) => ({ text: breakable(text), mark })),
    })),
    partners: breakableTable(describePartnership(application)),
    sections: application.sections.map((section) => templateSection(section, application)),
    indicators: pdfIndicators(application),
    needs: application.needs && templateNeeds(application.needs, application.language),
  };
}

/** Each under the name by which the template asks for it. */
function picturesOf({ indicators, needs }: PrintableApplication) {
  return [
    ...(needs ? [{ name: "map.png", bytes: needs.map.png }] : []),
    ...indicators.map(({ map }, index) => ({ name: indicatorPicture(index), bytes: map.png })),
  ];
}

/** In millimetres: the text with the column of the numbers beside it, and a page below its heading. */
const mostOfMap = { width: 158, height: 205 };

function templateNeeds(needs: PrintableNeeds, language: PrintLanguage) {
  const { title, notes, ...table } = describeNeeds(needs, language);
  return {
    title,
    alt: needs.map.description,
    mapWidth: fitMap(needs.map, mostOfMap).width,
    notes: notes.map((note) => breakable(note)),
    ...breakableTable(table, needsColumn),
  };
}

function templateSection(section: PrintableSection, { language }: PrintableApplication) {
  return {
    number: section.number,
    title: breakable(section.title),
    facts: breakable(describeSection(section, language)),
    blocks: outlineBlocks(section.blocks).map(templateBlock),
  };
}

function templateBlock(block: OutlineBlock) {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, runs: block.runs.map(templateRun) };
    case "quote":
      return { ...block, paragraphs: block.paragraphs.map((runs) => runs.map(templateRun)) };
    case "list":
      return { kind: block.kind, ...templateList(block) };
  }
}

interface TemplateList extends Omit<ListTree, "items"> {
  readonly items: readonly { readonly runs: readonly TextRun[]; readonly lists: readonly TemplateList[] }[];
}

function templateList({ ordered, depth, items }: ListTree): TemplateList {
  return {
    ordered,
    depth,
    items: items.map(({ runs, lists }) => ({ runs: runs.map(templateRun), lists: lists.map(templateList) })),
  };
}

function templateRun(run: TextRun): TextRun {
  return { ...run, text: breakable(run.text).replaceAll(lineBreak, "\n") };
}

function titleSize(title: string): number {
  if (title.length <= 60) return 30;
  return title.length <= 130 ? 24 : 19;
}
