import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import type { BagFile } from "./bag.server";
import { archiveTime } from "./archive-time";

/** One ZIP of the files in their order; the same files and date give the same bytes. */
export async function zipBag(files: readonly BagFile[], stateAt: string): Promise<Uint8Array> {
  const zip = new ZipFile();
  const mtime = archiveTime(stateAt);
  for (const { path, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      mtime,
      mode: 0o100644,
      compress: !alreadyCompressed.test(path),
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const alreadyCompressed = /\.(pdf|odt|docx|ods|xlsx|png|jpe?g|p7m|zip)$/i;
