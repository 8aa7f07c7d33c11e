import type { LiveWriter } from "../live-writer.ts";
import type { FaultyServer } from "./faulty-server.ts";
import { storedTextOf } from "./stored-text.ts";

export interface MarkAccount {
  readonly written: number;
  /** acknowledged, and not in the store */
  readonly lost: number;
  readonly unstored: number;
  readonly doubled: number;
}

/** Compares what the writers wrote, and were told is saved, with what is stored. */
export async function accountMarks(
  server: Pick<FaultyServer, "stored">,
  writers: readonly LiveWriter[],
): Promise<MarkAccount> {
  const times = new Map<string, number>();
  for (const name of new Set(writers.map((writer) => writer.documentName))) {
    const text = storedTextOf(await server.stored(name));
    for (const mark of text.match(/\[[^[\]]*\]/g) ?? []) times.set(mark, (times.get(mark) ?? 0) + 1);
  }
  const timesOf = (writer: LiveWriter, until: number) =>
    Array.from({ length: until }, (_, index) => times.get(writer.markOf(index)) ?? 0);
  const acknowledged = writers.flatMap((writer) => timesOf(writer, writer.acknowledged));
  const all = writers.flatMap((writer) => timesOf(writer, writer.made));
  return {
    written: all.length,
    lost: acknowledged.filter((count) => count === 0).length,
    unstored: all.filter((count) => count === 0).length,
    doubled: all.filter((count) => count > 1).length,
  };
}

export function isWhole({ lost, unstored, doubled }: MarkAccount): boolean {
  return lost + unstored + doubled === 0;
}
