import * as encoding from "lib0/encoding";

/** An update in the V1 encoding written field by field, so that it may say what no editor would. */
export interface RawUpdate {
  readonly authors?: readonly RawAuthor[];
  readonly deletes?: readonly RawDeletes[];
}

export interface RawAuthor {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Uint8Array[];
  /** how many are announced; without it as many as there are */
  readonly announced?: number;
}

export interface RawDeletes {
  readonly client: number;
  /** from, length */
  readonly ranges: readonly (readonly [number, number])[];
}

export function encodeUpdate({ authors = [], deletes = [] }: RawUpdate): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, authors.length);
    for (const author of authors) writeAuthor(encoder, author);
    encoding.writeVarUint(encoder, deletes.length);
    for (const { client, ranges } of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const number of ranges.flat()) encoding.writeVarUint(encoder, number);
    }
  });
}

function writeAuthor(encoder: encoding.Encoder, { client, clock, structs, announced }: RawAuthor): void {
  for (const number of [announced ?? structs.length, client, clock]) encoding.writeVarUint(encoder, number);
  for (const struct of structs) encoding.writeUint8Array(encoder, struct);
}

/** Client and clock. */
export type StructId = readonly [number, number];

export interface Place {
  readonly left?: StructId | undefined;
  readonly right?: StructId | undefined;
  /** the name of a root, or a struct that is a type */
  readonly parent?: string | StructId;
  readonly key?: string;
}

export const contentKinds = {
  deleted: 1,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
} as const;

const leftBit = 128;
const rightBit = 64;
const keyBit = 32;

export function encodeItem(
  kind: number,
  { left, right, parent = "text", key }: Place,
  writeContent: (encoder: encoding.Encoder) => void,
): Uint8Array {
  const hasNeighbour = left !== undefined || right !== undefined;
  const bits =
    (left === undefined ? 0 : leftBit) |
    (right === undefined ? 0 : rightBit) |
    (key === undefined ? 0 : keyBit);
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, kind | bits);
    for (const number of [...(left ?? []), ...(right ?? [])]) encoding.writeVarUint(encoder, number);
    if (!hasNeighbour) writeParent(encoder, parent, key);
    writeContent(encoder);
  });
}

function writeParent(encoder: encoding.Encoder, parent: string | StructId, key: string | undefined): void {
  encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
  if (typeof parent === "string") encoding.writeVarString(encoder, parent);
  else for (const number of parent) encoding.writeVarUint(encoder, number);
  if (key !== undefined) encoding.writeVarString(encoder, key);
}

export function encodeText(place: Place, text: string): Uint8Array {
  return encodeItem(contentKinds.string, place, (encoder) => encoding.writeVarString(encoder, text));
}

export function encodeFormat(place: Place, key: string, json: string): Uint8Array {
  return encodeItem(contentKinds.format, place, (encoder) => {
    encoding.writeVarString(encoder, key);
    encoding.writeVarString(encoder, json);
  });
}

export function encodeEmbed(place: Place, json: string): Uint8Array {
  return encodeItem(contentKinds.embed, place, (encoder) => encoding.writeVarString(encoder, json));
}

/** A shared type by its number: 0 array, 1 map, 2 text, 4 fragment. */
export function encodeType(place: Place, type: number): Uint8Array {
  return encodeItem(contentKinds.type, place, (encoder) => encoding.writeVarUint(encoder, type));
}

/** A list of one value that is given in its encoding. */
export function encodeAny(place: Place, value: Uint8Array): Uint8Array {
  return encodeItem(contentKinds.any, place, (encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeUint8Array(encoder, value);
  });
}
