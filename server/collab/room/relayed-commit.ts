import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What one node stored, as it tells the others. Only a hint: what is in the log counts. */
export interface RelayedCommit {
  readonly firstSeq: number;
  readonly updates: readonly Uint8Array[];
  /** client ids that were new with it, and whose they are */
  readonly authors: ReadonlyMap<number, string>;
}

export function writeCommit({ firstSeq, updates, authors }: RelayedCommit): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, firstSeq);
    encoding.writeVarUint(encoder, updates.length);
    for (const update of updates) encoding.writeVarUint8Array(encoder, update);
    encoding.writeVarUint(encoder, authors.size);
    for (const [clientId, memberId] of authors) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarString(encoder, memberId);
    }
  });
}

/** Throws when it is not one. */
export function readCommit(message: Uint8Array): RelayedCommit {
  const decoder = decoding.createDecoder(message);
  const firstSeq = decoding.readVarUint(decoder);
  const updates = readMany(decoder, () => decoding.readVarUint8Array(decoder));
  const authors = readMany(decoder, (): [number, string] => [
    decoding.readVarUint(decoder),
    decoding.readVarString(decoder),
  ]);
  return { firstSeq, updates, authors: new Map(authors) };
}

function readMany<Item>(decoder: decoding.Decoder, readOne: () => Item): Item[] {
  return Array.from({ length: decoding.readVarUint(decoder) }, readOne);
}
