import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  unstable_composeUploadHandlers as composeUploadHandlers,
  unstable_createMemoryUploadHandler as createMemoryUploadHandler,
  unstable_parseMultipartFormData as parseMultipartFormData,
  type UploadHandler,
} from "@remix-run/node";

export interface Upload {
  readonly form: FormData;
  /** null: none was chosen */
  readonly file: { readonly path: string; readonly name: string } | null;
}

interface Limits {
  /** the field of the file */
  readonly field: string;
  readonly mostBytes: number;
}

/** The other fields of such a form, and what parts it. */
const mostOtherBytes = 64 * 1024;

/**
 * Writes a large file that was sent on the disk as it comes, hands it to the work, and takes it away again. One that
 * is too large by its own word is refused before any of it is read.
 */
export async function withUpload<Result>(
  request: Request,
  limits: Limits,
  work: (upload: Upload) => Promise<Result>,
): Promise<Result | "too-large"> {
  if (!(Number(request.headers.get("Content-Length")) <= limits.mostBytes + mostOtherBytes))
    return "too-large";
  const folder = await mkdtemp(path.join(tmpdir(), "cantiere-upload-"));
  try {
    const upload = await readUpload(request, limits, folder);
    return upload === null ? "too-large" : await work(upload);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Null: it is too large. */
async function readUpload(request: Request, limits: Limits, folder: string): Promise<Upload | null> {
  const taken: { file: Upload["file"]; isTooLarge: boolean } = { file: null, isTooLarge: false };
  const onDisk: UploadHandler = async ({ name, filename, data }) => {
    if (filename === undefined) return undefined;
    // What is not asked for must still be read to its end: the next part comes after it.
    const isAsked = name === limits.field && filename !== "" && taken.file === null;
    const file = path.join(folder, isAsked ? "file" : "ignored");
    await pipeline(
      Readable.from(upTo(data, limits.mostBytes, () => (taken.isTooLarge = true))),
      createWriteStream(file),
    );
    if (isAsked) taken.file = { path: file, name: filename };
    return "";
  };
  const inMemory = createMemoryUploadHandler({ maxPartSize: mostOtherBytes });
  const form = await parseMultipartFormData(request, composeUploadHandlers(onDisk, inMemory));
  return taken.isTooLarge ? null : { form, file: taken.file };
}

async function* upTo(data: AsyncIterable<Uint8Array>, most: number, onMore: () => void) {
  let bytes = 0;
  for await (const chunk of data) {
    bytes += chunk.length;
    if (bytes <= most) yield chunk;
    else onMore();
  }
}
