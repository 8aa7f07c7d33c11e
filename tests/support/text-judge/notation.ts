import {
  type BlockType,
  isTextRun,
  lineBreak,
  type Run,
  type TextBlock,
  type TextRun,
} from "~/domain/text/blocks";

/**
 * Blocks as lines a person can read, and the only form in which the judge compares texts:
 * `## heading`, `### smaller`, `> quote`, `- item`, `1. item`, two spaces per level of a list,
 * `<bi@https://x.it>words</>` for formats and links, `<#id>` for a chip, `↵` for a line break.
 */
export function showBlocks(blocks: readonly TextBlock[]): string[] {
  return blocks.map((block) => indentOf(block) + prefixes[block.type] + showRuns(block.runs));
}

/** The characters of a block; an embed is one U+FFFC. */
export function flatText(block: TextBlock): string {
  return block.runs.map((run) => (isTextRun(run) ? run.text : "\uFFFC")).join("");
}

export function readLines(lines: readonly string[]): TextBlock[] {
  return lines.map((line) => {
    const [, spaces = "", mark = "", rest = ""] = /^( *)(## |### |> |- |1\. )?(.*)$/su.exec(line) ?? [];
    return { type: typeOf(mark), indent: spaces.length / 2, runs: readRuns(rest) };
  });
}

const prefixes: Record<BlockType, string> = {
  paragraph: "",
  h2: "## ",
  h3: "### ",
  quote: "> ",
  bullet: "- ",
  number: "1. ",
};

const marks = [
  ["bold", "b"],
  ["italic", "i"],
  ["underline", "u"],
  ["strike", "s"],
] as const;

// Depth has a meaning for lists only.
function indentOf(block: TextBlock): string {
  return block.type === "bullet" || block.type === "number" ? "  ".repeat(block.indent) : "";
}

function showRuns(runs: readonly Run[]): string {
  let shown = "";
  let open = "";
  let text = "";
  const close = () => {
    shown += open === "" ? text : `<${open}>${text}</>`;
    text = "";
  };
  for (const piece of runs.flatMap(pieces)) {
    const mark = markOf(piece);
    if (mark !== open) close();
    open = mark;
    text += isTextRun(piece) ? piece.text : `<#${piece.embed.id}>`;
  }
  close();
  return shown.replaceAll(lineBreak, "↵");
}

/** Formats of a line break mean nothing, so it stands alone and plain. */
function pieces(run: Run): Run[] {
  if (!isTextRun(run)) return [run];
  return run.text
    .split(/(\u2028)/u)
    .filter((text) => text !== "")
    .map((text) => (text === lineBreak ? { text } : { ...run, text }));
}

function markOf(run: Run): string {
  const formats = isTextRun(run) ? marks.map(([format, letter]) => (run[format] ? letter : "")).join("") : "";
  return run.link === undefined ? formats : `${formats}@${run.link}`;
}

function typeOf(mark: string): BlockType {
  const found = Object.entries(prefixes).find(([, prefix]) => prefix === mark)?.[0];
  // The keys of the table are the block types.
  return (found ?? "paragraph") as BlockType;
}

function readRuns(line: string): Run[] {
  const runs: Run[] = [];
  const token = /<#([^>]+)>|<([bius]*)(?:@([^>]*))?>([^<]*)<\/>|([^<]+)/gu;
  for (const [, chip, letters = "", link, marked, plain] of line.replaceAll("↵", lineBreak).matchAll(token)) {
    if (chip !== undefined) runs.push({ embed: { kind: "chip", id: chip } });
    else runs.push(textRun(marked ?? plain ?? "", letters, link));
  }
  return runs;
}

function textRun(text: string, letters: string, link: string | undefined): TextRun {
  const formats = marks
    .filter(([, letter]) => letters.includes(letter))
    .map(([format]) => [format, true] as const);
  return { text, ...Object.fromEntries(formats), ...(link === undefined ? {} : { link }) };
}
