import { inlineFormats, isTextRun, type Run, type TextBlock } from "./blocks";
import { type Attributes, type DeltaInsert, newline } from "./delta";

/** The stored form of blocks: every block ends with its newline, and states only what is on. */
export function blocksToDelta(blocks: readonly TextBlock[]): DeltaInsert[] {
  return blocks.flatMap((block) => [
    ...block.runs.map(insertOfRun),
    withAttributes(newline, blockAttributes(block)),
  ]);
}

/** `type` and `indent` as a newline carries them; a plain paragraph carries nothing. */
export function blockAttributes({ type, indent }: Pick<TextBlock, "type" | "indent">): Attributes {
  return { ...(type !== "paragraph" && { type }), ...(indent > 0 && { indent }) };
}

/** The attributes of a run, only those that are on. */
export function runAttributes(run: Run): Attributes {
  const formats = isTextRun(run) ? inlineFormats.filter((format) => run[format]) : [];
  return {
    ...Object.fromEntries(formats.map((format) => [format, true])),
    ...(run.link !== undefined && { link: run.link }),
  };
}

function insertOfRun(run: Run): DeltaInsert {
  const insert = isTextRun(run) ? run.text : { [run.embed.kind]: run.embed.id };
  return withAttributes(insert, runAttributes(run));
}

function withAttributes(insert: string | object, attributes: Attributes): DeltaInsert {
  return Object.keys(attributes).length === 0 ? { insert } : { insert, attributes };
}
