/** A document as it is read, without layout: every format of it prints these values and nothing else. */
export interface Letter {
  readonly title: string;
  /** who writes, line by line; the first is its name */
  readonly sender: readonly string[];
  readonly addressee: readonly string[];
  readonly facts: readonly LetterFact[];
  readonly blocks: readonly LetterBlock[];
  readonly signatures: readonly LetterSignature[];
}

export interface LetterFact {
  readonly label: string;
  readonly value: string;
}

export type LetterBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly string[] }
  | ({ readonly kind: "table" } & LetterTable);

export interface LetterTable {
  /** read by screen readers, and the name of the table in an editable file */
  readonly name: string;
  readonly columns: readonly LetterColumn[];
  /** as many cells as columns; a cell may have several lines */
  readonly rows: readonly (readonly string[])[];
}

export interface LetterColumn {
  readonly title: string;
  /** how wide, of all the columns together */
  readonly share: number;
  readonly isNumber?: true;
}

/** A place to sign. */
export interface LetterSignature {
  readonly organisation: string;
  /** null: a line to write the name on */
  readonly name: string | null;
  /** "legale rappresentante" */
  readonly capacity: string;
}

export function heading(text: string, level: 2 | 3 = 2): LetterBlock {
  return { kind: "heading", level, text };
}

export function paragraph(text: string): LetterBlock {
  return { kind: "paragraph", text };
}

/** One paragraph for every line that says something. */
export function paragraphs(text: string): readonly LetterBlock[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(paragraph);
}

export function list(items: readonly string[], isOrdered = false): LetterBlock {
  return { kind: "list", isOrdered, items };
}
