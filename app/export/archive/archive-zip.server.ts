import { createHash } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { manifestLine, manifestName } from "~/domain/archive/archive-format";
import { archiveTime } from "../archive-time";

/** A file of an archive; its content is asked for when its turn comes, and never held as a whole. */
export interface ArchiveFile {
  readonly path: string;
  open(): AsyncIterable<string | Uint8Array>;
}

/** One ZIP of the files in their order, below one folder, with their hashes behind them. */
export function zipArchive(
  folder: string,
  files: readonly ArchiveFile[],
  takenAt: string,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const sums: string[] = [];
  const mtime = archiveTime(takenAt);
  const add = (path: string, open: () => AsyncIterable<Uint8Array>) =>
    zip.addReadStreamLazy(
      `${folder}/${path}`,
      { mtime, mode: 0o100644, compress: !path.startsWith("file/"), forceDosTimestamp: true },
      (done) => done(null, Readable.from(open(), { objectMode: false })),
    );
  for (const file of files)
    add(file.path, () => hashing(file, (sha256) => sums.push(manifestLine(sha256, file.path))));
  add(manifestName, () => inChunks(one(sums)));
  zip.end();
  const output = new PassThrough();
  zip.on("error", (error: Error) => output.destroy(error));
  zip.outputStream.pipe(output);
  return output;
}

async function* hashing({ open }: ArchiveFile, onEnd: (sha256: string) => void) {
  const hash = createHash("sha256");
  for await (const chunk of inChunks(open())) {
    hash.update(chunk);
    yield chunk;
  }
  onEnd(hash.digest("hex"));
}

const chunkBytes = 64 * 1024;

/** Rows are short: many of them at once are packed sooner. */
async function* inChunks(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const part of parts) {
    const chunk =
      typeof part === "string"
        ? Buffer.from(part)
        : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < chunkBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

// Lazily: the hashes are known once everything before was read.
async function* one(lines: readonly string[]): AsyncGenerator<string> {
  yield await Promise.resolve(lines.join(""));
}
