import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflate } from "node:zlib";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Red, green, blue and opacity of each pixel, row by row; each of so many rows, the last of as many or fewer. */
type Bands = AsyncIterable<Uint8Array>;

/** A PNG, packed quickly and off the main thread, which is never held for long; the same bytes for the same pixels. */
export async function encodePng({ width, height }: Size, bands: Bands): Promise<Uint8Array> {
  const deflate = createDeflate({ level: 1, chunkSize: chunkBytes });
  const [packed] = await Promise.all([buffer(deflate), pipeline(rowsOf(bands, width * 4), deflate)]);
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

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const chunkBytes = 256 * 1024;

/** Each row begins with how it is filtered: not at all, which flat colours pack best with. */
async function* rowsOf(bands: Bands, rowLength: number): AsyncGenerator<Buffer> {
  for await (const band of bands) {
    const rows = Buffer.allocUnsafe((band.length / rowLength) * (rowLength + 1));
    for (let from = 0, to = 0; from < band.length; from += rowLength) {
      rows[to++] = 0;
      rows.set(band.subarray(from, from + rowLength), to);
      to += rowLength;
    }
    yield rows;
  }
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
