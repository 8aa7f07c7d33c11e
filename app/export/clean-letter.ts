import type { Letter, LetterBlock } from "~/domain/partnership/documents/letter";
import { lineBreak } from "~/domain/text/blocks";
import type { ExportRemark } from "~/services.server";
import { type CharacterReplacer, titlePage } from "./clean-application";
import { cleanText } from "./clean-text";
import { ExportRemarks } from "./export-remarks";
import type { PrintableLetter } from "./printable-letter";

export interface CleanLetter {
  readonly printable: PrintableLetter;
  readonly remarks: readonly ExportRemark[];
}

/** The same letter with every text fit for a file, line ends kept. */
export function cleanLetter(
  printable: PrintableLetter,
  replace: CharacterReplacer = (text) => text,
): CleanLetter {
  const remarks = new ExportRemarks();
  const clean = (text: string) =>
    replace(cleanText(text), (character) => remarks.add("replaced-character", titlePage, character))
      .replaceAll(lineBreak, "\n")
      .trim();
  const letter = cleanedLetter(printable.letter, clean);
  return { printable: { ...printable, letter, foot: clean(printable.foot) }, remarks: remarks.list() };
}

type Clean = (text: string) => string;

function cleanedLetter(letter: Letter, clean: Clean): Letter {
  return {
    title: clean(letter.title),
    sender: letter.sender.map(clean),
    addressee: letter.addressee.map(clean),
    facts: letter.facts.map(({ label, value }) => ({ label: clean(label), value: clean(value) })),
    blocks: letter.blocks.map((block) => cleanedBlock(block, clean)),
    signatures: letter.signatures.map(({ organisation, name, capacity }) => ({
      organisation: clean(organisation),
      name: name === null ? null : clean(name),
      capacity: clean(capacity),
    })),
  };
}

function cleanedBlock(block: LetterBlock, clean: Clean): LetterBlock {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, text: clean(block.text) };
    case "list":
      return { ...block, items: block.items.map(clean) };
    case "table":
      return {
        ...block,
        name: clean(block.name),
        columns: block.columns.map((column) => ({ ...column, title: clean(column.title) })),
        rows: block.rows.map((row) => row.map(clean)),
      };
  }
}
