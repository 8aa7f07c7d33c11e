import yauzl, { type Entry, type ZipFile } from "yauzl";
import { archiveLimits } from "~/domain/archive/archive-format";
import { ArchiveRefused } from "./archive-refused";

/** The files of a ZIP by their names, none of which was read yet. What is declared is judged; nothing is unpacked. */
export interface ZipEntries {
  readonly names: readonly string[];
  /** The bytes of a file as they come out; more than was declared is refused. */
  read(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

export async function openZip(path: string): Promise<ZipEntries> {
  const zip = await readable(() => yauzl.openPromise(path, { lazyEntries: true, autoClose: false }));
  try {
    const entries = await listEntries(zip);
    return {
      names: [...entries.keys()],
      read: (name) => readEntry(zip, entries.get(name), name),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > archiveLimits.entries) throw new ArchiveRefused("too-large");
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  let bytes = 0;
  let shrunkBytes = 0;
  const all = zip.eachEntry();
  for (;;) {
    const next = await readable(() => all.next());
    if (next.done === true) return entries;
    const entry = next.value; // what yauzl hands over when it is not done
    const { fileName } = entry;
    if (entry.isEncrypted()) throw new ArchiveRefused("encrypted");
    // On some disks names that differ only in case are one file.
    if (folded.has(fileName.toLowerCase())) throw new ArchiveRefused("double-name", fileName);
    bytes += entry.uncompressedSize;
    if (isShrunk(entry)) shrunkBytes += entry.uncompressedSize;
    if (bytes > archiveLimits.bytes || shrunkBytes > archiveLimits.shrunkBytes)
      throw new ArchiveRefused("bomb", fileName);
    folded.add(fileName.toLowerCase());
    if (!fileName.endsWith("/")) entries.set(fileName, entry);
  }
}

function isShrunk({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize / Math.max(1, compressedSize) > archiveLimits.ratio;
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new ArchiveRefused("missing-file", name);
  const stream = await readable(() => zip.openReadStreamPromise(entry));
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > entry.uncompressedSize) throw new ArchiveRefused("bomb", name);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused("changed", name);
  }
}

async function readable<Result>(open: () => Promise<Result>): Promise<Result> {
  try {
    return await open();
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (/^(invalid relative path|absolute path|invalid characters in fileName)/.test(message))
      throw new ArchiveRefused("unsafe-name", message.replace(/^[^:]*: /, ""));
    throw new ArchiveRefused(/encrypt/.test(message) ? "encrypted" : "not-a-zip");
  }
}
