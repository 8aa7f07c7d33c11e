import * as Y from "yjs";
import { ClockMap, type ClockRange } from "./clock-map";
import type { LoggedEdit } from "./logged-edit";

/** The edit that first brought each clock; those that repeat it later say nothing. */
export function mapFirstEdits(edits: readonly LoggedEdit[]): ClockMap<LoggedEdit> {
  const firsts = new ClockMap<LoggedEdit>();
  for (const edit of edits) {
    for (const struct of Y.decodeUpdate(edit.bytes).structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      firsts.add({ client, from: clock, to: clock + struct.length }, edit);
    }
  }
  return firsts;
}

/**
 * The edit that first removed each of these clocks. Whoever comes back to a document sends all removals it knows of,
 * also those of others: only the first in the log is somebody's act.
 */
export function mapRemovals(
  removed: readonly ClockRange[],
  edits: readonly LoggedEdit[],
): ClockMap<LoggedEdit> {
  const wanted = new ClockMap<true>();
  for (const range of removed) wanted.add(range, true);
  const removals = new ClockMap<LoggedEdit>();
  for (const edit of edits) {
    for (const range of deletedRanges(edit.bytes)) {
      for (const part of wanted.split(range)) if (part.value) removals.add(part, edit);
    }
  }
  return removals;
}

function deletedRanges(bytes: Uint8Array): readonly ClockRange[] {
  const { clients } = Y.decodeUpdate(bytes).ds;
  return [...clients].flatMap(([client, deletes]) =>
    deletes.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
  );
}
