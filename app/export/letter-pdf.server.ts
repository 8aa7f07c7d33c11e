import type { LetterBlock } from "~/domain/partnership/documents/letter";
import { breakable, letterColumn, titleColumn } from "./breakable";
import { columnParts } from "./column-parts";
import { cleanLetter } from "./clean-letter";
import type { ExportTools, RenderedFile } from "./export-format";
import { replaceUndrawable } from "./glyph-coverage.server";
import { letterTemplate } from "./letter-template";
import { letterWords } from "./letter-words";
import { printWords } from "./print-words";
import type { PrintableLetter } from "./printable-letter";
import { setPdf } from "./set-pdf.server";

/** The letter as PDF/A-2a and PDF/UA-1: the file to sign. */
export async function renderLetterPdf(letter: PrintableLetter, tools: ExportTools): Promise<RenderedFile> {
  const { printable, remarks } = cleanLetter(letter, replaceUndrawable);
  const bytes = await setPdf(
    { template: letterTemplate, data: templateData(printable), stateAt: printable.stateAt },
    tools,
  );
  return { bytes, remarks };
}

function templateData({ language, letter, foot }: PrintableLetter) {
  const words = letterWords[language];
  return {
    language,
    region: printWords[language].region,
    documentTitle: letter.title,
    author: letter.sender[0] ?? "",
    title: breakable(letter.title, titleColumn),
    sender: letter.sender.map((line) => breakable(line)),
    addressee: letter.addressee.map((line) => breakable(line, titleColumn)),
    facts: letter.facts.map(({ label, value }) => ({ label, value: breakable(value) })),
    blocks: letter.blocks.map(templateBlock),
    signatures: letter.signatures.map(({ organisation, name, capacity }) => ({
      organisation: breakable(organisation, titleColumn),
      who: breakable(name === null ? capacity : `${name}, ${capacity}`, titleColumn),
    })),
    foot,
    words: { ...words, page: printWords[language].page },
  };
}

function templateBlock(block: LetterBlock) {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, text: breakable(block.text) };
    case "list":
      return {
        kind: block.kind,
        ordered: block.isOrdered,
        items: block.items.map((item) => breakable(item)),
      };
    case "table":
      return {
        kind: block.kind,
        columns: block.columns.map(({ title, share, isNumber }) => ({
          title,
          share,
          number: isNumber ?? false,
        })),
        rows: breakableRows(block),
      };
  }
}

function breakableRows({ columns, rows }: Extract<LetterBlock, { readonly kind: "table" }>) {
  const bounds = columnParts(columns).map(letterColumn);
  return rows.map((row) => row.map((cell, column) => breakable(cell, bounds[column])));
}
