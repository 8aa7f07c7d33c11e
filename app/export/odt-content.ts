import { inlineFormats, lineBreak, type TextRun } from "~/domain/text/blocks";
import { gatherLinks } from "~/domain/text/gather-links";
import {
  describeApplication,
  describePartnership,
  describeSection,
  type TitlePageFact,
} from "./describe-application";
import { describeIndicators, type IndicatorPart } from "./describe-indicators";
import { describeNeeds, fitMap } from "./describe-needs";
import { odfNamespaces } from "./odt-names";
import { automaticParagraph, inline, paragraph, picture, table, tableStyles } from "./odt-parts";
import { indicatorPart, mapPart } from "./odt-pictures";
import { fontFaces } from "./odt-styles";
import { type ListTree, type OutlineBlock, outlineBlocks } from "./outline-blocks";
import { printWords } from "./print-words";
import type { PrintableApplication, PrintableSection } from "./printable-application";
import { element, escapeXml, type Xml, xmlHead } from "./xml";

/** content.xml of a cleaned application. */
export function odtContent(application: PrintableApplication): Xml {
  const writer = new OdtWriter(application);
  const text = writer.text();
  return (
    xmlHead +
    element(
      "office:document-content",
      { ...odfNamespaces, "office:version": "1.3" },
      fontFaces,
      element("office:automatic-styles", {}, ...automaticStyles, ...writer.formatStyles()),
      element("office:body", {}, element("office:text", {}, text)),
    )
  );
}

/** In centimetres: as wide as the text, and a page below its heading. */
const mostOfMap = { width: 16, height: 20 };

/** In centimetres: it leaves room for the beginning of its table. */
const mostOfIndicatorMap = { width: 16, height: 14 };

class OdtWriter {
  /** the combinations of formats that occur, each one style */
  private readonly formats = new Set<string>();
  private readonly contents: { readonly level: 1 | 2; readonly text: string; readonly anchor: string }[] = [];

  constructor(private readonly application: PrintableApplication) {}

  text(): Xml {
    // The sections come first in time, because the contents list what they hold.
    const sections = [
      this.partnership(),
      ...this.application.sections.map((section) => this.section(section)),
      this.indicators(),
      this.needs(),
    ];
    return [...this.titlePage(), this.tableOfContents(), ...sections].join("");
  }

  formatStyles(): readonly Xml[] {
    return [...this.formats].map((name) =>
      element(
        "style:style",
        { "style:name": name, "style:family": "text" },
        element("style:text-properties", formatProperties(name)),
      ),
    );
  }

  private titlePage(): readonly Xml[] {
    const { title, acronym, kind, language } = this.application;
    const words = printWords[language];
    return [
      paragraph("Kind_20_first", escapeXml(words.kind[kind])),
      paragraph("Title", inline(title)),
      ...(acronym ? [paragraph("Subtitle", inline(acronym))] : []),
      ...describeApplication(this.application).map(factLine),
    ];
  }

  private tableOfContents(): Xml {
    const { contents } = printWords[this.application.language];
    const heading = paragraph("Contents_20_Heading", escapeXml(contents));
    return element(
      "text:table-of-content",
      { "text:style-name": "Contents", "text:protected": "false", "text:name": contents },
      element("text:table-of-content-source", { "text:outline-level": 2 }, ...contentsTemplates(contents)),
      element(
        "text:index-body",
        {},
        element("text:index-title", { "text:style-name": "Contents", "text:name": `${contents} 1` }, heading),
        ...this.contents.map(({ level, text, anchor }) =>
          paragraph(`Contents_20_${level}`, contentsLink(anchor, inline(text))),
        ),
      ),
    );
  }

  private partnership(): Xml {
    const words = printWords[this.application.language];
    return (
      this.heading(1, words.partnership, escapeXml(words.partnership), "Heading_20_1_20_page") +
      table({ style: "Partners", name: words.partnership, ...describePartnership(this.application) })
    );
  }

  private section(section: PrintableSection): Xml {
    const { language } = this.application;
    const title = `${section.number} ${section.title}`;
    const blocks = outlineBlocks(section.blocks);
    return [
      this.heading(1, title, inline(title)),
      paragraph("Section_20_facts", inline(describeSection(section, language))),
      ...(blocks.length > 0
        ? blocks.map((block) => this.block(block))
        : [paragraph("Unwritten", escapeXml(printWords[language].unwritten))]),
    ].join("");
  }

  private indicators(): Xml {
    const part = describeIndicators(this.application);
    if (part === null) return "";
    return [
      this.heading(1, part.title, escapeXml(part.title), "Heading_20_1_20_page"),
      ...part.indicators.map((indicator, index) => this.indicator(indicator, index)),
    ].join("");
  }

  private indicator({ title, map, mapName, note, ...rows }: IndicatorPart, index: number): Xml {
    const size = fitMap(map, mostOfIndicatorMap);
    return [
      this.heading(2, title, inline(title), index === 0 ? "Heading_20_2" : "Heading_20_2_20_page"),
      paragraph("Text_20_body", picture({ ...map, part: indicatorPart(index), name: mapName, ...size })),
      table({ style: "Indicator", name: `${index + 1}. ${title}`, ...rows }),
      paragraph("Section_20_facts_20_below", inline(note)),
    ].join("");
  }

  private needs(): Xml {
    const { needs, language } = this.application;
    if (needs === null) return "";
    const { title, notes, ...rows } = describeNeeds(needs, language);
    const { map: name } = printWords[language].needs;
    return [
      this.heading(1, title, escapeXml(title), "Heading_20_1_20_page"),
      paragraph(
        "Text_20_body",
        picture({ ...needs.map, part: mapPart, name, ...fitMap(needs.map, mostOfMap) }),
      ),
      table({ style: "Needs", name: title, ...rows }),
      ...notes.map((note) => paragraph("Section_20_facts_20_below", inline(note))),
    ].join("");
  }

  private heading(level: 1 | 2 | 3, text: string, content: Xml, style = `Heading_20_${level}`): Xml {
    const anchor = `title-${this.contents.length + 1}`;
    if (level !== 3) this.contents.push({ level, text, anchor });
    const mark = level === 3 ? "" : element("text:bookmark", { "text:name": anchor });
    return element("text:h", { "text:style-name": style, "text:outline-level": level }, mark, content);
  }

  private block(block: OutlineBlock): Xml {
    switch (block.kind) {
      case "heading":
        return this.heading(block.level, plainText(block.runs), this.runs(block.runs));
      case "paragraph":
        return paragraph("Text_20_body", this.runs(block.runs));
      case "quote":
        return block.paragraphs.map((runs) => paragraph("Quotations", this.runs(runs))).join("");
      case "list":
        return this.list(block, -1);
    }
  }

  /** Levels that are skipped become lists whose only item is the next list, without a sign of their own. */
  private list({ ordered, depth, items }: ListTree, parentDepth: number): Xml {
    const style = ordered ? "Numbers" : "Bullets";
    const written = element(
      "text:list",
      { "text:style-name": style },
      ...items.map(({ runs, lists }) =>
        element(
          "text:list-item",
          {},
          paragraph("List_20_text", this.runs(runs)),
          ...lists.map((inner) => this.list(inner, depth)),
        ),
      ),
    );
    const skipped = depth - parentDepth - 1;
    return Array.from({ length: skipped }).reduce<Xml>(
      (inner) => element("text:list", { "text:style-name": style }, element("text:list-item", {}, inner)),
      written,
    );
  }

  private runs(runs: readonly TextRun[]): Xml {
    return gatherLinks(runs)
      .map(({ link, runs: linked }) => {
        const text = linked.map((run) => this.run(run)).join("");
        const style = { "text:style-name": "Internet_20_link" };
        if (link === undefined) return text;
        return element("text:a", { "xlink:type": "simple", "xlink:href": link, ...style }, text);
      })
      .join("");
  }

  private run(run: TextRun): Xml {
    const formats = inlineFormats.filter((format) => run[format]);
    const name = formats.join("-");
    if (name) this.formats.add(name);
    return name ? element("text:span", { "text:style-name": name }, inline(run.text)) : inline(run.text);
  }
}

function contentsLink(anchor: string, content: Xml): Xml {
  const style = { "text:style-name": "Index_20_Link", "text:visited-style-name": "Index_20_Link" };
  return element("text:a", { "xlink:type": "simple", "xlink:href": `#${anchor}`, ...style }, content);
}

function plainText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text.replaceAll(lineBreak, " ")).join("");
}

function factLine({ label, values }: TitlePageFact): Xml {
  const texts = values.map(({ text, mark }) => inline(mark === null ? text : `${text} (${mark})`));
  return paragraph(
    "Fact",
    element("text:span", { "text:style-name": "Fact_20_label" }, escapeXml(label)),
    element("text:tab"),
    texts.join(element("text:line-break")),
  );
}

function contentsTemplates(title: string): readonly Xml[] {
  return [
    element("text:index-title-template", { "text:style-name": "Contents_20_Heading" }, escapeXml(title)),
    ...[1, 2].map((level) =>
      element(
        "text:table-of-content-entry-template",
        { "text:outline-level": level, "text:style-name": `Contents_20_${level}` },
        element("text:index-entry-link-start"),
        element("text:index-entry-text"),
        element("text:index-entry-tab-stop", { "style:type": "right" }),
        element("text:index-entry-page-number"),
        element("text:index-entry-link-end"),
      ),
    ),
  ];
}

const automaticStyles: readonly Xml[] = [
  automaticParagraph("Kind_20_first", "Kind", { "style:master-page-name": "First_20_Page" }),
  automaticParagraph("Heading_20_1_20_page", "Heading_20_1", {}, { "fo:break-before": "page" }),
  ...tableStyles("Partners", [5.2, 3.2, 1.9, 2.7, 3]),
  automaticParagraph("Heading_20_2_20_page", "Heading_20_2", {}, { "fo:break-before": "page" }),
  ...tableStyles("Indicator", [12, 4]),
  ...tableStyles("Needs", [0.9, 3.3, 2.5, 2.5, 1.7, 1.6, 1.6, 1.9]),
  automaticParagraph(
    "Section_20_facts_20_below",
    "Section_20_facts",
    {},
    {
      "fo:margin-top": "0.3cm",
      "fo:keep-with-next": "auto",
    },
  ),
  element(
    "style:style",
    { "style:name": "Contents", "style:family": "section" },
    element("style:section-properties", { "style:editable": "false" }),
  ),
];

const formatAttributes = {
  bold: { "fo:font-weight": "bold" },
  italic: { "fo:font-style": "italic" },
  underline: {
    "style:text-underline-style": "solid",
    "style:text-underline-width": "auto",
    "style:text-underline-color": "font-color",
  },
  strike: { "style:text-line-through-style": "solid" },
} as const;

function formatProperties(name: string): Readonly<Record<string, string>> {
  const formats = inlineFormats.filter((format) => name.split("-").includes(format));
  return Object.fromEntries(formats.flatMap((format) => Object.entries(formatAttributes[format])));
}
