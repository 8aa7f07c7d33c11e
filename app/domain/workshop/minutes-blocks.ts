/** How the plain text of a part of the minutes is read: a line is a paragraph, lines with a dash are a list. */
export type MinutesBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

export function minutesBlocks(text: string): readonly MinutesBlock[] {
  const blocks: MinutesBlock[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const item = /^[-–•]\s+(.+)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push({ kind: "paragraph", text: line });
    else if (last?.kind === "list")
      blocks[blocks.length - 1] = { kind: "list", items: [...last.items, item] };
    else blocks.push({ kind: "list", items: [item] });
  }
  return blocks;
}
