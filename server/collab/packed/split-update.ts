import { type Edit, readEdit } from "./read-edit.ts";
import { type Run, slice } from "./run.ts";
import { writeEdit } from "./write-edit.ts";

/** What a struct takes beside its content, at the most that comes up. */
const placeBytes = 24;

/**
 * The same as several updates of about so many bytes, each client's in the order of its clocks; all of them must
 * arrive. One that cannot be cut comes back whole.
 */
export function splitUpdate(update: Uint8Array, bytes: number): readonly [...Uint8Array[], Uint8Array] {
  const edit = update.length > bytes ? readUncut(update) : null;
  if (edit === null) return [update];
  const parts: Run[][] = [[]];
  let filled = 0;
  for (const run of edit.runs.flatMap((run) => cut(run, bytes))) {
    if (filled > 0 && filled + sizeOf(run) > bytes) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(run);
    filled += sizeOf(run);
  }
  const last = writeEdit({ runs: parts.pop() ?? [], deletes: edit.deletes });
  return [...parts.map((runs) => writeEdit({ runs, deletes: [] })), last];
}

/** Null for one that leaves out clocks in between. */
function readUncut(update: Uint8Array): Edit | null {
  try {
    return readEdit(update);
  } catch {
    return null;
  }
}

/** A letter takes three bytes at the most, and never is a pair of surrogates taken apart. */
function cut(run: Run, bytes: number): readonly Run[] {
  const { content, clock } = run;
  const letters = Math.floor(bytes / 3);
  if (typeof content !== "string" || content.length <= letters) return [run];
  const pieces: Run[] = [];
  for (let at = 0; at < content.length; ) {
    let end = Math.min(at + letters, content.length);
    if (end < content.length && isHighSurrogate(content.charCodeAt(end - 1))) end--;
    pieces.push(slice(run, clock + at, clock + end));
    at = end;
  }
  return pieces;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function sizeOf({ content, parent }: Run): number {
  return placeBytes + parent.length + Buffer.byteLength(content);
}
