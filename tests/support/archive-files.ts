import { crc32, deflateRawSync } from "node:zlib";
import yauzl from "yauzl";
import { buffer } from "node:stream/consumers";
import { createHash } from "node:crypto";

/** The files of an archive, by their paths within its folder. */
export async function unzipArchive(zip: Buffer): Promise<Map<string, Buffer>> {
  const opened = await yauzl.fromBufferPromise(zip, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry()) {
    const { fileName } = entry;
    const bytes = await buffer(await opened.openReadStreamPromise(entry));
    files.set(fileName.slice(fileName.indexOf("/") + 1), bytes);
  }
  return files;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Its manifest as it would be, had somebody made the files so. */
export function withManifest(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const listed = [...files].filter(([path]) => path !== "manifest-sha256.txt");
  const manifest = listed.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("");
  return new Map([...listed, ["manifest-sha256.txt", Buffer.from(manifest)]]);
}

export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
  /** what the archive says it is, when it lies */
  readonly declaredSize?: number;
  readonly flags?: number;
}

/** A ZIP written by hand: also one that no honest program writes. */
export function zipByHand(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, declaredSize = bytes.length, flags = 0x0800 } of parts) {
    const packed = deflateRawSync(bytes);
    const named = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(declaredSize, 18);
    about.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), about, named, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), about, tail, named]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export function zipArchiveFiles(files: ReadonlyMap<string, Buffer>, folder = "archivio-prova"): Buffer {
  return zipByHand([...files].map(([path, bytes]) => ({ name: `${folder}/${path}`, bytes })));
}
