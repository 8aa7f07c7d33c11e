import type { ReadingTask, Tasks } from "../builder/tasks.ts";
import type { Builder } from "../builder/builder.ts";
import type { QuarantinedDocument } from "../store/quarantined-document.ts";
import { findFirstBreaking, findReason } from "./find-breaking.ts";

export interface LastGood<Name extends ReadingTask> {
  readonly seq: number;
  readonly contents: Tasks[Name]["output"];
}

/** What a quarantined document held up to the update that broke it; never something empty in its place. */
export function createLastGood<Name extends ReadingTask>(
  task: Name,
  { builder, withinMs }: { readonly builder: Builder; readonly withinMs: number },
): (quarantined: QuarantinedDocument) => Promise<LastGood<Name>> {
  const texts = new Map<number, { readonly lastSeq: number; readonly text: Promise<LastGood<Name>> }>();

  async function read(quarantined: QuarantinedDocument): Promise<LastGood<Name>> {
    const { snapshot, updates, lastSeq } = quarantined.stored;
    const base = snapshot === null ? [] : [snapshot.state];
    if (snapshot !== null && (await findReason(builder, base)) !== null) throw quarantined;
    const breaking = await findFirstBreaking(builder, base, updates);
    const good = breaking?.index ?? updates.length;
    const parts = [...base, ...updates.slice(0, good)];
    const contents = await builder.run(task, { parts }, withinMs);
    if (good === 0 && snapshot === null) throw quarantined;
    return { seq: lastSeq - updates.length + good, contents };
  }

  return (quarantined) => {
    const { documentId, lastSeq } = quarantined.stored;
    const kept = texts.get(documentId);
    if (kept?.lastSeq === lastSeq) return kept.text;
    const text = read(quarantined);
    texts.set(documentId, { lastSeq, text });
    text.catch(() => texts.delete(documentId));
    return text;
  };
}
