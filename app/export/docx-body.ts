import {
  AlignmentType,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LeaderType,
  LevelFormat,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Tab,
  TableOfContents,
  TextRun,
} from "docx";
import { lineBreak, type TextRun as Run } from "~/domain/text/blocks";
import { gatherLinks } from "~/domain/text/gather-links";
import {
  describeApplication,
  describePartnership,
  describeSection,
  type TitlePageFact,
} from "./describe-application";
import { docxIndicators } from "./docx-indicators";
import { docxNeeds } from "./docx-needs";
import { colors } from "./docx-styles";
import { docxTable } from "./docx-tables";
import { type ListTree, type OutlineBlock, outlineBlocks } from "./outline-blocks";
import { printWords } from "./print-words";
import type { PrintableApplication, PrintableSection } from "./printable-application";

/** Walks a cleaned application once; the numbering it needs is known after the body. */
export class DocxWriter {
  private orderedLists = 0;

  constructor(private readonly application: PrintableApplication) {}

  body(): readonly FileChild[] {
    const sections = this.application.sections.flatMap((section) => this.section(section));
    const { needs, language } = this.application;
    return [
      ...this.titlePage(),
      ...this.contents(),
      ...this.partnership(),
      ...sections,
      ...docxIndicators(this.application),
      ...(needs ? docxNeeds(needs, language) : []),
    ];
  }

  /** One entry per ordered list: lists that share an entry would go on counting. */
  numbering() {
    const ordered = Array.from({ length: this.orderedLists }, (_, list) => ({
      reference: orderedReference(list),
      levels: levels.map(numberLevel),
    }));
    return [{ reference: bullets, levels: levels.map(bulletLevel) }, ...ordered];
  }

  private titlePage(): readonly Paragraph[] {
    const { title, acronym, kind, language } = this.application;
    return [
      new Paragraph({ style: "Kind", text: printWords[language].kind[kind] }),
      new Paragraph({ heading: HeadingLevel.TITLE, children: plainRuns(title) }),
      ...(acronym ? [new Paragraph({ style: "Acronym", children: plainRuns(acronym) })] : []),
      ...describeApplication(this.application).map(factLine),
    ];
  }

  private contents(): readonly FileChild[] {
    const { contents } = printWords[this.application.language];
    return [
      new Paragraph({ style: "ContentsHeading", children: [new PageBreak(), new TextRun(contents)] }),
      // Not dirty: Word would ask to update it before it shows the file. The numbers of the pages come when it does.
      new TableOfContents(contents, {
        hyperlink: true,
        headingStyleRange: "1-2",
        beginDirty: false,
        tabLeader: LeaderType.NONE,
      }),
    ];
  }

  private partnership(): readonly FileChild[] {
    const { partnership } = printWords[this.application.language];
    const { head, rows } = describePartnership(this.application);
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: partnership }),
      docxTable({ head, rows, columnWidths: partnerColumns, nameColumn: 0 }),
    ];
  }

  private section(section: PrintableSection): readonly FileChild[] {
    const { language } = this.application;
    const blocks = outlineBlocks(section.blocks);
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: plainRuns(`${section.number} ${section.title}`),
      }),
      new Paragraph({ style: "SectionFacts", children: plainRuns(describeSection(section, language)) }),
      ...(blocks.length > 0
        ? blocks.flatMap((block) => this.block(block))
        : [new Paragraph({ style: "Unwritten", text: printWords[language].unwritten })]),
    ];
  }

  private block(block: OutlineBlock): readonly Paragraph[] {
    switch (block.kind) {
      case "heading": {
        const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
        return [new Paragraph({ heading, children: formattedRuns(block.runs) })];
      }
      case "paragraph":
        return [new Paragraph({ children: formattedRuns(block.runs) })];
      case "quote":
        return block.paragraphs.map(
          (runs) => new Paragraph({ style: "Quote", children: formattedRuns(runs) }),
        );
      case "list":
        return this.list(block);
    }
  }

  private list({ ordered, depth, items }: ListTree): readonly Paragraph[] {
    const reference = ordered ? orderedReference(this.orderedLists++) : bullets;
    return items.flatMap(({ runs, lists }) => [
      new Paragraph({
        style: "ListText",
        numbering: { reference, level: depth },
        children: formattedRuns(runs),
      }),
      ...lists.flatMap((inner) => this.list(inner)),
    ]);
  }
}

const bullets = "bullets";

function orderedReference(list: number): string {
  return `numbers-${list + 1}`;
}

/** The format knows nine levels, 0 to 8: as deep as a list may nest. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function numberLevel(level: number) {
  const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;
  return {
    level,
    format: formats[level % 3] ?? LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: levelPlace(level),
  };
}

function bulletLevel(level: number) {
  return {
    level,
    format: LevelFormat.BULLET,
    text: ["•", "–", "·"][level % 3] ?? "•",
    alignment: AlignmentType.LEFT,
    style: levelPlace(level),
  };
}

function levelPlace(level: number): { readonly paragraph: Pick<IParagraphOptions, "indent"> } {
  return { paragraph: { indent: { left: 340 * (level + 1), hanging: 340 } } };
}

function formattedRuns(runs: readonly Run[]): readonly ParagraphChild[] {
  return gatherLinks(runs).flatMap(({ link, runs: linked }): readonly ParagraphChild[] => {
    const children = linked.flatMap(textRuns);
    return link === undefined ? children : [new ExternalHyperlink({ link, children })];
  });
}

function textRuns(run: Run): readonly TextRun[] {
  const format: IRunOptions = {
    // Absent, not false: a heading is bold by its style.
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
    ...(run.link === undefined ? {} : { style: "Hyperlink" }),
  };
  return run.text
    .split(lineBreak)
    .map((text, line) => new TextRun({ ...format, text, ...(line > 0 ? { break: 1 } : {}) }));
}

function plainRuns(text: string): readonly TextRun[] {
  return [new TextRun(text)];
}

function factLine({ label, values }: TitlePageFact): Paragraph {
  const texts = values.map(
    ({ text, mark }, line) =>
      new TextRun({ text: mark === null ? text : `${text} (${mark})`, ...(line > 0 ? { break: 1 } : {}) }),
  );
  const labelRun = new TextRun({ children: [label, new Tab()], size: 19, color: colors.muted });
  return new Paragraph({ style: "Fact", children: [labelRun, ...texts] });
}

const partnerColumns = [2900, 1800, 1100, 1566, 1700];
