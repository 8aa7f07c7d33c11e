/** How the plain text of a part of the minutes is read: a line is a paragraph, lines with a dash are a list, with bars a table. */
export type MinutesBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | MinutesTable;

export interface MinutesTable {
  readonly kind: "table";
  readonly head: readonly string[];
  /** as many cells as the head has */
  readonly rows: readonly (readonly string[])[];
}

export function minutesBlocks(text: string): readonly MinutesBlock[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const blocks: MinutesBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, length] = blockAt(lines, at);
    blocks.push(block);
    at += length;
  }
  return blocks;
}

/** A line of a table, as `minutesBlocks` reads it. */
export function tableLine(cells: readonly string[]): string {
  // A bar within a cell would end it.
  return `| ${cells.map((cell) => cell.replace(/\s+/g, " ").replaceAll("|", "¦").trim()).join(" | ")} |`;
}

function blockAt(lines: readonly string[], at: number): readonly [block: MinutesBlock, lines: number] {
  const items = runOf(lines, at, itemOf);
  if (items.length > 0) return [{ kind: "list", items }, items.length];
  const [head, ...rows] = runOf(lines, at, cellsOf);
  // One line alone has nothing below its head.
  if (head && rows.length > 0)
    return [
      { kind: "table", head, rows: rows.map((row) => head.map((_, n) => row[n] ?? "")) },
      rows.length + 1,
    ];
  return [{ kind: "paragraph", text: lines[at] ?? "" }, 1];
}

/** What the lines from here on are read as, until one is not. */
function runOf<Read>(
  lines: readonly string[],
  at: number,
  read: (line: string) => Read | null,
): readonly Read[] {
  const found: Read[] = [];
  for (const line of lines.slice(at)) {
    const one = read(line);
    if (one === null) break;
    found.push(one);
  }
  return found;
}

function itemOf(line: string): string | null {
  return /^[-–•]\s+(.+)$/.exec(line)?.[1] ?? null;
}

function cellsOf(line: string): readonly string[] | null {
  if (!line.startsWith("|")) return null;
  return line
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}
