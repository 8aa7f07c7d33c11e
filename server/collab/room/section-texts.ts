import type { TextBlock } from "~/domain/text/blocks";
import type { Builder } from "../builder/builder.ts";
import type { Room } from "./room.ts";

export interface ParsedText {
  readonly seq: number;
  readonly blocks: readonly TextBlock[];
}

export interface TextCache {
  read(room: Room): Promise<ParsedText>;
}

/** Keeps the latest texts that were asked for, each as long as nobody has written in it. */
export function createTextCache(builder: Builder, size: number): TextCache {
  const texts = new Map<number, { readonly seq: number; readonly text: Promise<ParsedText> }>();

  async function parse({ state }: Room): Promise<ParsedText> {
    const { seq } = state;
    return { seq, blocks: await builder.run("readText", { parts: state.parts() }) };
  }

  return {
    read(room) {
      const { documentId, state } = room;
      const cached = texts.get(documentId);
      texts.delete(documentId);
      const kept = cached?.seq === state.seq ? cached : { seq: state.seq, text: parse(room) };
      texts.set(documentId, kept);
      // The next who asks may be luckier.
      kept.text.catch(() => texts.get(documentId) === kept && texts.delete(documentId));
      const [oldest] = texts.keys();
      if (texts.size > size && oldest !== undefined) texts.delete(oldest);
      return kept.text;
    },
  };
}
