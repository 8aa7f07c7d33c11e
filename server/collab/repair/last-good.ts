import type { TextBlock } from "~/domain/text/blocks";
import type { Builder } from "../builder/builder.ts";
import type { QuarantinedDocument } from "../store/quarantined-document.ts";
import { findFirstBreaking, findReason } from "./find-breaking.ts";

interface LastGood {
  readonly seq: number;
  readonly blocks: readonly TextBlock[];
  readonly underRepair: true;
}

/** The text of a quarantined document up to the update that broke it; never an empty text in its place. */
export function createLastGoodTexts(
  builder: Builder,
): (quarantined: QuarantinedDocument) => Promise<LastGood> {
  const texts = new Map<number, { readonly lastSeq: number; readonly text: Promise<LastGood> }>();

  async function read(quarantined: QuarantinedDocument): Promise<LastGood> {
    const { snapshot, updates, lastSeq } = quarantined.stored;
    const base = snapshot === null ? [] : [snapshot.state];
    if (snapshot !== null && (await findReason(builder, base)) !== null) throw quarantined;
    const breaking = await findFirstBreaking(builder, base, updates);
    const good = breaking?.index ?? updates.length;
    const blocks = await builder.run("readText", { parts: [...base, ...updates.slice(0, good)] });
    if (good === 0 && snapshot === null) throw quarantined;
    return { seq: lastSeq - updates.length + good, blocks, underRepair: true };
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
