import { speaksAgainstDocument } from "./builder/builder-error.ts";
import { createLastGood } from "./repair/last-good.ts";
import type { ReadingTask } from "./builder/tasks.ts";
import { createReadCache, type ReadCacheOptions, type ReadContents } from "./room/read-cache.ts";
import type { Room } from "./room/room.ts";
import { QuarantinedDocument } from "./store/quarantined-document.ts";

/**
 * Reads what documents of one kind hold. `underRepair`: the document is quarantined, and this is how it was before it
 * broke.
 */
export type ReadDocument<Name extends ReadingTask> = (
  open: () => Promise<Room>,
) => Promise<ReadContents<Name> & { readonly underRepair?: true }>;

export function createReader<Name extends ReadingTask>(
  task: Name,
  options: ReadCacheOptions & { readonly onDocumentFailed: (room: Room, error: unknown) => void },
): ReadDocument<Name> {
  const { onDocumentFailed } = options;
  const cache = createReadCache(task, options);
  const readLastGood = createLastGood(task, options);

  async function read(room: Room): Promise<ReadContents<Name>> {
    try {
      return await cache.read(room);
    } catch (error) {
      if (speaksAgainstDocument(error)) onDocumentFailed(room, error);
      throw error;
    }
  }

  return async (open) => {
    try {
      return await read(await open());
    } catch (error) {
      if (error instanceof QuarantinedDocument) return { ...(await readLastGood(error)), underRepair: true };
      throw error;
    }
  };
}
