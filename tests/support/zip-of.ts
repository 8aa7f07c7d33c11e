import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** An archive of these files, by their names. */
export function zipOf(files: Iterable<readonly [name: string, bytes: Buffer]>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
}
