import * as decoding from "lib0/decoding";

/** How deep values may be nested; nothing of ours is deeper than three. */
const deepest = 16;

/** Reads past the content of an item and answers its length in clocks; throws when it is none we know. */
export function skipContent(decoder: decoding.Decoder, kind: number): number {
  const skipKind = contents[kind];
  if (skipKind === undefined) throw new Error(`unknown content ${kind}`);
  return skipKind(decoder);
}

/** By the number Yjs gives each content. Sub-documents (9) are not used and not taken. */
const contents: Readonly<Record<number, (decoder: decoding.Decoder) => number>> = {
  1: (decoder) => decoding.readVarUint(decoder),
  2: (decoder) => skipMany(decoder, skipJson),
  3: (decoder) => {
    decoding.readVarUint8Array(decoder);
    return 1;
  },
  4: skipText,
  5: (decoder) => {
    skipJson(decoder);
    return 1;
  },
  6: (decoder) => {
    refusePrototype(decoding.readVarString(decoder));
    skipJson(decoder);
    return 1;
  },
  7: (decoder) => {
    skipType(decoder);
    return 1;
  },
  8: (decoder) => skipMany(decoder, (each) => skipAny(each, 0)),
};

/** Answers the length in UTF-16 units, as Yjs counts. Plain letters are only looked at: most edits are one of them. */
function skipText(decoder: decoding.Decoder): number {
  const start = decoder.pos;
  const length = decoding.readVarUint(decoder);
  const end = decoder.pos + length;
  while (decoder.pos < end && (decoder.arr[decoder.pos] ?? 255) < 128) decoder.pos++;
  if (decoder.pos === end) return length;
  decoder.pos = start;
  return decoding.readVarString(decoder).length;
}

function skipMany(decoder: decoding.Decoder, skipOne: (decoder: decoding.Decoder) => void): number {
  const count = decoding.readVarUint(decoder);
  for (let index = 0; index < count; index++) skipOne(decoder);
  return count;
}

/** Shared types by number; elements (3) and hooks (5) carry a name. */
function skipType(decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder);
  if (type > 6) throw new Error(`unknown shared type ${type}`);
  if (type === 3 || type === 5) decoding.readVarString(decoder);
}

function skipJson(decoder: decoding.Decoder): void {
  const text = decoding.readVarString(decoder);
  if (text === "undefined") return;
  checkDepth(JSON.parse(text), 0);
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth >= deepest) throw new Error("a value nested too deep");
  for (const [key, inner] of Object.entries(value)) {
    refusePrototype(key);
    checkDepth(inner, depth + 1);
  }
}

/** The numbers are those of `readAny` in lib0, which recurses without a limit. */
function skipAny(decoder: decoding.Decoder, depth: number): void {
  if (depth > deepest) throw new Error("a value nested too deep");
  const kind = decoding.readUint8(decoder);
  switch (kind) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return void decoding.readVarInt(decoder);
    case 124:
      return void decoding.readFloat32(decoder);
    case 123:
      return void decoding.readFloat64(decoder);
    case 122:
      return void decoding.readBigInt64(decoder);
    case 119:
      return void decoding.readVarString(decoder);
    case 118:
      skipMany(decoder, () => skipEntry(decoder, depth));
      return;
    case 117:
      skipMany(decoder, () => skipAny(decoder, depth + 1));
      return;
    case 116:
      return void decoding.readVarUint8Array(decoder);
    default:
      throw new Error(`unknown value ${kind}`);
  }
}

function skipEntry(decoder: decoding.Decoder, depth: number): void {
  refusePrototype(decoding.readVarString(decoder));
  skipAny(decoder, depth + 1);
}

function refusePrototype(key: string): void {
  if (key === "__proto__") throw new Error("a key that would change the prototype");
}
