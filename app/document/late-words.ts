import * as Y from "yjs";

/** What somebody wrote after a seal: it is in no document, only in the updates that brought it. */
export interface LateWords {
  /** how many edits; one that was sent again counts once */
  readonly changes: number;
  /** what was typed or entered, piece by piece in the order it was made */
  readonly pieces: readonly string[];
}

/**
 * Reads late updates of one document without the document they were meant for. What their author took out again is
 * left out; what was taken out of the sealed text cannot be told from here.
 */
export function readLateWords(updates: readonly Uint8Array[]): LateWords {
  return { changes: countNew(updates), pieces: readPieces(updates) };
}

/** The line sends again what it does not know to be kept: only what reaches further is news. */
function countNew(updates: readonly Uint8Array[]): number {
  const reached = new Map<number, number>();
  let changes = 0;
  for (const update of updates) {
    let isNew = false;
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const end = id.clock + length;
      if (end <= (reached.get(id.client) ?? 0)) continue;
      reached.set(id.client, end);
      isNew = true;
    }
    if (isNew) changes++;
  }
  return changes;
}

function readPieces(updates: readonly Uint8Array[]): readonly string[] {
  if (updates.length === 0) return [];
  const { structs, ds } = Y.decodeUpdate(Y.mergeUpdates([...updates]));
  const pieces: { text: string; readonly client: number; end: number }[] = [];
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { client, clock } = struct.id;
    const text = textOf(struct.content, (offset) => Y.isDeleted(ds, Y.createID(client, clock + offset)));
    if (text === "") continue;
    const last = pieces.at(-1);
    // Typed right behind the letter before it; anywhere else a new piece begins.
    const goesOn = struct.origin?.client === client && struct.origin.clock === clock - 1;
    if (goesOn && last?.client === client && last.end === clock) last.text += text;
    else pieces.push({ text, client, end: clock });
    const latest = pieces.at(-1);
    if (latest) latest.end = clock + struct.length;
  }
  return pieces.map(({ text }) => text.trim()).filter((text) => text !== "");
}

/** Of a section the letters, of a sheet or the needs also what stands in their fields. */
function textOf(content: Y.Item["content"], isGone: (offset: number) => boolean): string {
  if (content instanceof Y.ContentString)
    return splitUnits(content.str)
      .filter((_, offset) => !isGone(offset))
      .join("");
  if (content instanceof Y.ContentAny)
    return content.arr
      .filter((value, offset): value is string => typeof value === "string" && !isGone(offset))
      .map((value) => `${value}\n`)
      .join("");
  return "";
}

/** As Yjs counts them. */
function splitUnits(text: string): readonly string[] {
  return text.split("");
}
