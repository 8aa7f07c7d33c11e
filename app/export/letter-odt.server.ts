import type {
  Letter,
  LetterBlock,
  LetterColumn,
  LetterSignature,
} from "~/domain/partnership/documents/letter";
import { cleanLetter } from "./clean-letter";
import { columnParts } from "./column-parts";
import type { RenderedFile } from "./export-format";
import { letterWords } from "./letter-words";
import { odfNamespaces } from "./odt-names";
import { inline as inlineText, paragraph, table, tableStyles } from "./odt-parts";
import { fontFaces } from "./odt-styles";
import { packOdt } from "./pack-odt.server";
import { printWords } from "./print-words";
import type { PrintableLetter } from "./printable-letter";
import { lineBreak } from "~/domain/text/blocks";
import { element, escapeXml, type Xml, xmlHead } from "./xml";

/** The letter as OpenDocument text: to be adapted before anybody signs it. */
export function renderLetterOdt(letter: PrintableLetter): RenderedFile {
  const { printable, remarks } = cleanLetter(letter);
  const { language, foot, stateAt } = printable;
  const { title, sender } = printable.letter;
  const bytes = packOdt({
    content: letterContent(printable),
    page: {
      language,
      region: printWords[language].region,
      draft: null,
      head: escapeXml(title),
      foot: escapeXml(foot),
      page: escapeXml(printWords[language].page),
    },
    title,
    author: sender[0] ?? "",
    stateAt,
  });
  return { bytes, remarks };
}

function letterContent({ letter, language }: PrintableLetter): Xml {
  const written = letter.blocks.map((block, index) => writeBlock(block, `Table${index}`));
  return (
    xmlHead +
    element(
      "office:document-content",
      { ...odfNamespaces, "office:version": "1.3" },
      fontFaces,
      element("office:automatic-styles", {}, ...written.flatMap(({ styles }) => styles)),
      element(
        "office:body",
        {},
        element(
          "office:text",
          {},
          ...letterhead(letter),
          ...written.map(({ xml }) => xml),
          ...signatures(letter.signatures, letterWords[language]),
        ),
      ),
    )
  );
}

function letterhead({ title, sender, addressee, facts }: Letter): readonly Xml[] {
  return [
    ...sender.map((line, index) => paragraph(index === 0 ? "Sender_20_name" : "Sender", inline(line))),
    ...addressee.map((line, index) =>
      paragraph(index === 0 ? "Addressee_20_first" : "Addressee", inline(line)),
    ),
    element("text:h", { "text:style-name": "Heading_20_1", "text:outline-level": 1 }, inline(title)),
    ...facts.map(({ label, value }) =>
      paragraph(
        "Fact",
        element("text:span", { "text:style-name": "Fact_20_label" }, escapeXml(label)),
        element("text:tab"),
        inline(value),
      ),
    ),
  ];
}

interface WrittenBlock {
  readonly xml: Xml;
  readonly styles: readonly Xml[];
}

function writeBlock(block: LetterBlock, tableStyle: string): WrittenBlock {
  switch (block.kind) {
    case "heading":
      return {
        xml: element(
          "text:h",
          { "text:style-name": `Heading_20_${block.level}`, "text:outline-level": block.level },
          inline(block.text),
        ),
        styles: [],
      };
    case "paragraph":
      return { xml: paragraph("Text_20_body", inline(block.text)), styles: [] };
    case "list":
      return { xml: writeList(block.items, block.isOrdered ? "Numbers" : "Bullets"), styles: [] };
    case "table": {
      const { name, columns, rows } = block;
      const head = columns.map(({ title }) => title);
      const texts = rows.map((row) => row.map((cell) => cell.replaceAll("\n", lineBreak)));
      return {
        xml: table({ style: tableStyle, name, head, rows: texts }),
        styles: tableStyles(tableStyle, columnWidths(columns)),
      };
    }
  }
}

function writeList(items: readonly string[], style: string): Xml {
  return element(
    "text:list",
    { "text:style-name": style },
    ...items.map((item) => element("text:list-item", {}, paragraph("List_20_text", inline(item)))),
  );
}

function signatures(
  places: readonly LetterSignature[],
  words: (typeof letterWords)[keyof typeof letterWords],
): readonly Xml[] {
  const title =
    places.length > 1
      ? [
          element(
            "text:h",
            { "text:style-name": "Heading_20_2", "text:outline-level": 2 },
            escapeXml(words.signatures),
          ),
        ]
      : [];
  return [
    ...title,
    ...places.flatMap(({ organisation, name, capacity }) => [
      paragraph("Signer", inline(organisation)),
      paragraph("Signer_20_more", inline(name === null ? capacity : `${name}, ${capacity}`)),
      paragraph("Signer_20_more", escapeXml(words.placeAndDate)),
      paragraph("Signature", escapeXml(words.signature)),
    ]),
  ];
}

/** In the texts of a letter a line ends with an ordinary line end. */
function inline(text: string): Xml {
  return inlineText(text.replaceAll("\n", lineBreak));
}

function columnWidths(columns: readonly LetterColumn[]): readonly number[] {
  return columnParts(columns).map((part) => Math.round(part * 1600) / 100);
}
