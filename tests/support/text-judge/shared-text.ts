import type * as Y from "yjs";
import {
  type BlockType,
  inlineFormats,
  isTextRun,
  type Run,
  type RunFormat,
  type TextBlock,
} from "~/domain/text/blocks";
import { sectionText } from "~/document/workspace-document";

/**
 * The judge's own reading of the stored text, written from the rules of the model and not from the product's
 * reader: where both read the same sessions, a mistake in one shows.
 */
export function readSharedText(doc: Y.Doc): TextBlock[] {
  const blocks: TextBlock[] = [];
  let runs: Run[] = [];
  for (const { insert, attributes } of deltaOf(doc)) {
    if (typeof insert !== "string") {
      runs.push(embedRun(insert, attributes));
      continue;
    }
    insert.split("\n").forEach((text, index) => {
      if (index > 0) {
        // The newline in front of this piece ends what was collected so far.
        blocks.push({ ...blockOf(attributes), runs });
        runs = [];
      }
      if (text !== "") runs.push({ text, ...formatOf(attributes) });
    });
  }
  if (runs.length > 0 || blocks.length === 0) blocks.push({ type: "paragraph", indent: 0, runs });
  return blocks;
}

/** Writes blocks as a server would that prepares a section. */
export function writeSharedText(doc: Y.Doc, blocks: readonly TextBlock[]): void {
  const delta = blocks.flatMap((block) => [...block.runs.map(insertOf), newlineOf(block)]);
  sectionText(doc).applyDelta(delta);
}

type Attributes = Readonly<Record<string, unknown>>;

function deltaOf(doc: Y.Doc): { insert: string | object; attributes: Attributes }[] {
  // Yjs leaves the type of a delta open; a Y.Text gives inserts only.
  const delta = sectionText(doc).toDelta() as { insert: string | object; attributes?: Attributes }[];
  return delta.map((op) => ({ attributes: {}, ...op }));
}

function blockOf(attributes: Attributes): { type: BlockType; indent: number } {
  const known: readonly unknown[] = ["h2", "h3", "bullet", "number", "quote"];
  const indent = typeof attributes.indent === "number" ? attributes.indent : 0;
  // Checked against the closed list just above.
  const type = known.includes(attributes.type) ? (attributes.type as BlockType) : "paragraph";
  return { type, indent: Math.min(8, Math.max(0, indent)) };
}

function formatOf(attributes: Attributes): RunFormat {
  const on = inlineFormats
    .filter((format) => attributes[format] === true)
    .map((format) => [format, true] as const);
  return { ...Object.fromEntries(on), ...linkOf(attributes) };
}

function linkOf(attributes: Attributes): { link?: string } {
  return typeof attributes.link === "string" ? { link: attributes.link } : {};
}

function embedRun(insert: object, attributes: Attributes): Run {
  const [kind = "unknown", id = ""] = Object.entries(insert)[0] ?? [];
  return { embed: { kind, id: String(id) }, ...linkOf(attributes) };
}

function insertOf(run: Run) {
  if (!isTextRun(run)) return { insert: { [run.embed.kind]: run.embed.id }, attributes: linkOf({ ...run }) };
  const { text, ...attributes } = run;
  return { insert: text, attributes };
}

function newlineOf({ type, indent }: TextBlock) {
  const attributes = {
    ...(type === "paragraph" ? {} : { type }),
    ...(indent === 0 ? {} : { indent }),
  };
  return { insert: "\n", attributes };
}
