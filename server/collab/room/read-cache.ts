import type { Builder } from "../builder/builder.ts";
import type { ReadingTask, Tasks } from "../builder/tasks.ts";
import type { Room } from "./room.ts";

/** What a document holds, read by a worker, and the update up to which. */
export interface ReadContents<Name extends ReadingTask> {
  readonly seq: number;
  readonly contents: Tasks[Name]["output"];
}

export interface ReadCache<Name extends ReadingTask> {
  read(room: Room): Promise<ReadContents<Name>>;
}

export interface ReadCacheOptions {
  readonly builder: Builder;
  /** how many are kept */
  readonly size: number;
  /** how long one may take to read */
  readonly withinMs: number;
}

/** Keeps the latest that were asked for, each as long as nobody has written in it. */
export function createReadCache<Name extends ReadingTask>(
  task: Name,
  { builder, size, withinMs }: ReadCacheOptions,
): ReadCache<Name> {
  const kept = new Map<number, { readonly seq: number; readonly read: Promise<ReadContents<Name>> }>();

  async function read({ state }: Room): Promise<ReadContents<Name>> {
    const { seq } = state;
    return { seq, contents: await builder.run(task, { parts: state.parts() }, withinMs) };
  }

  return {
    read(room) {
      const { documentId, state } = room;
      const known = kept.get(documentId);
      kept.delete(documentId);
      const latest = known?.seq === state.seq ? known : { seq: state.seq, read: read(room) };
      kept.set(documentId, latest);
      // The next who asks may be luckier.
      latest.read.catch(() => kept.get(documentId) === latest && kept.delete(documentId));
      const [oldest] = kept.keys();
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
      return latest.read;
    },
  };
}
