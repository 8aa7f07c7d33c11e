import * as encoding from "lib0/encoding";

const contentBits = 31;
const isDeleted = 1;
const isText = 4;
const hasLeft = 128;
const letter = "a";

/** The update of somebody who types one more letter behind the last one of theirs, as Yjs writes it. */
export function encodeKeystroke(clientId: number, clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, clock === 0 ? isText : isText | hasLeft);
    if (clock === 0) writeRoot(encoder);
    else for (const number of [clientId, clock - 1]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, letter);
    encoding.writeVarUint(encoder, 0);
  });
}

function writeRoot(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, "text");
}

/** Reads which clocks of which clients an update made of keystrokes holds, merged or not. */
export function readKeystrokes(
  bytes: Uint8Array,
  start: number,
  onRange: (clientId: number, from: number, to: number) => void,
): void {
  reader.bytes = bytes;
  reader.at = start;
  for (let clients = reader.number(); clients > 0; clients--) {
    let structs = reader.number();
    const clientId = reader.number();
    let clock = reader.number();
    const from = clock;
    for (; structs > 0; structs--) clock += readStruct();
    onRange(clientId, from, clock);
  }
}

function readStruct(): number {
  const info = reader.bytes[reader.at++]!;
  if (info === 10 || info === 0) return reader.number();
  const neighbours = (info & 128 ? 1 : 0) + (info & 64 ? 1 : 0);
  for (let numbers = neighbours * 2; numbers > 0; numbers--) reader.number();
  if (neighbours === 0 && reader.number() === 1) reader.skip();
  return (info & contentBits) === isDeleted ? reader.number() : reader.skip();
}

/** One for all, because this runs for every message of every client. */
const reader = {
  bytes: new Uint8Array() as Uint8Array, // of whatever memory it comes in
  at: 0,
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error("an update of another kind than this benchmark sends");
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  },
  /** Passes over a text and answers its length, which for plain letters is that in bytes. */
  skip(): number {
    const length = this.number();
    this.at += length;
    return length;
  },
};
