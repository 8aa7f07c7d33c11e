import type { PhoneStorage } from "../outbox/outbox";

export interface LeftDraft {
  /** names it for the storage */
  readonly key: string;
  readonly text: string;
}

/** Where the sentences stand that one person has half written in a workshop. */
export function draftsPlace(workshopId: string, participantId: string): string {
  return `laboratorio/${workshopId}/${participantId}`;
}

export function draftKey(place: string, { stageId, cardId }: { stageId: string; cardId: string }): string {
  return `${place}/${stageId}/${cardId}${draftEnd}`;
}

/** What was half written when its stage went on, so that it has no field; `stageId` is the one people write in now. */
export function findLeftDrafts(
  storage: PhoneStorage,
  place: string,
  stageId: string | null,
): readonly LeftDraft[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
    .filter((key) => key.startsWith(`${place}/`) && key.endsWith(draftEnd))
    .filter((key) => stageId === null || !key.startsWith(`${place}/${stageId}/`))
    .map((key) => ({ key, text: (storage.getItem(key) ?? "").trim() }))
    .filter(({ text }) => text !== "");
}

const draftEnd = "/bozza";
