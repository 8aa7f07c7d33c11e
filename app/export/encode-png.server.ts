import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { crc32, createDeflate } from "node:zlib";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** red, green, blue and opacity of each, row by row */
  readonly pixels: Uint8Array;
}

/** A PNG, packed quickly and off the main thread, which is never held for long; the same bytes for the same pixels. */
export async function encodePng({ width, height, pixels }: Pixels): Promise<Uint8Array> {
  const bands = Readable.from(bandsOf(pixels, width * 4), { highWaterMark: 1 });
  const packed = await buffer(bands.pipe(createDeflate({ level: 1, chunkSize: bandBytes })));
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
const bandBytes = 512 * 1024;

/** Some rows at a time. Each begins with how it is filtered: not at all, which flat colours pack best with. */
function* bandsOf(pixels: Uint8Array, rowLength: number): Generator<Buffer> {
  const rowsInBand = Math.max(1, Math.floor(bandBytes / rowLength));
  for (let from = 0; from < pixels.length; from += rowsInBand * rowLength) {
    const rows = Math.min(rowsInBand, (pixels.length - from) / rowLength);
    const band = Buffer.alloc((rowLength + 1) * rows);
    for (let row = 0; row < rows; row++) {
      const at = from + row * rowLength;
      band.set(pixels.subarray(at, at + rowLength), row * (rowLength + 1) + 1);
    }
    yield band;
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
