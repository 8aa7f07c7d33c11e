import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** red, green, blue and opacity of each, row by row */
  readonly pixels: Uint8Array;
}

/** A PNG, packed quickly and off the main thread; the same bytes for the same pixels. */
export async function encodePng({ width, height, pixels }: Pixels): Promise<Uint8Array> {
  const packed = await pack(withFilterBytes(pixels, width * 4, height), { level: 1 });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, four channels; the rest is 0: the only ways there are.
  header.set([8, 6], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const pack = promisify<Uint8Array, { readonly level: number }, Buffer>(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Each row begins with how it is filtered: not at all, which flat colours pack best with. */
function withFilterBytes(pixels: Uint8Array, rowLength: number, height: number): Uint8Array {
  const rows = new Uint8Array((rowLength + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1);
  return rows;
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
