/**
 * The text of a section as people see it: blocks of runs. Everything that shows, counts, compares or exports
 * a section reads this form; `parse-blocks.ts` makes it from the stored delta.
 */
export type BlockType = "paragraph" | "h2" | "h3" | "bullet" | "number" | "quote";

export const inlineFormats = ["bold", "italic", "underline", "strike"] as const;
export type InlineFormat = (typeof inlineFormats)[number];

/** Absent means off: a format is never `false`. */
export type RunFormat = { readonly [format in InlineFormat]?: true | undefined } & {
  /** http, https or mailto */
  readonly link?: string | undefined;
};

/** Characters of one format. A line break inside the block is U+2028. */
export interface TextRun extends RunFormat {
  readonly text: string;
}

/** An atom: only an id, its content lives elsewhere. */
export interface EmbedRun {
  readonly embed: { readonly kind: string; readonly id: string };
  readonly link?: string | undefined;
}

export type Run = TextRun | EmbedRun;

export interface TextBlock {
  readonly type: BlockType;
  /** 0 to 8; lists only have meaning for it */
  readonly indent: number;
  /** neighbours always differ in format */
  readonly runs: readonly Run[];
}

/** A line break inside a block. */
export const lineBreak = "\u2028";

/** How deep a list may nest. */
export const deepestIndent = 8;

export function isTextRun(run: Run): run is TextRun {
  return "text" in run;
}
