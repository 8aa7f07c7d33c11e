import { z } from "zod";
import { keptModels } from "./archived-models";

/** Counts the changes after which an archive is to be read in another way. */
export const archiveVersion = 1;

/** The most an archive may hold, packed and unpacked: more is no workspace. */
export const archiveLimits = {
  packedBytes: 2 * 1024 ** 3,
  bytes: 8 * 1024 ** 3,
  entries: 50_000,
  /** of one file that is read as a whole */
  lineBytes: 64 * 1024 ** 2,
  /** texts and rows shrink well; files that shrink more hold one letter kept pressed, or are made to fill a disk */
  ratio: 500,
  /** of all that shrink more */
  shrunkBytes: 256 * 1024 ** 2,
} as const;

export const manifestName = "manifest-sha256.txt";
export const aboutName = "archivio.json";

/** Where the rows of a model are. */
export function rowsPath(model: string): string {
  return `dati/${model}.jsonl`;
}

/** Where the log of a live document is: `section/needs` would be a folder of its own. */
export function logPath(documentName: string): string {
  return `dati/log/${documentName.replace("/", ".")}.jsonl`;
}

/** Where a stored file is. */
export function filePath(sha256: string): string {
  return `file/${sha256}`;
}

/** Whether a path within the folder of an archive is one that this program writes. */
export function isArchivePath(path: string): boolean {
  return archivePaths.some((pattern) => pattern.test(path));
}

const archivePaths = [
  /^(?:manifest-sha256\.txt|archivio\.json|index\.html)$/,
  new RegExp(`^dati/(?:${keptModels.map(({ model }) => model).join("|")})\\.jsonl$`),
  /^dati\/log\/[\w-]+(?:\.[\w-]+)?\.jsonl$/,
  /^file\/[0-9a-f]{64}$/,
  /^testi\/[\w-]+\.html$/,
  /^tabelle\/[\w-]+\.csv$/,
  /^mappe\/[\w-]+\.(?:geojson|svg)$/,
];

/** What an archive says of itself. */
export const aboutArchive = z.object({
  format: z.literal("cantiere-archivio"),
  version: z.number().int().positive(),
  workspaceId: z.string().regex(/^[\w-]{1,64}$/),
  title: z.string(),
  acronym: z.string(),
  /** the moment everything in it is of */
  takenAt: z.iso.datetime(),
  /** how many rows of each model, and updates of the logs under `DocumentUpdate` */
  counts: z.record(z.string(), z.number().int().nonnegative()),
});
export type AboutArchive = z.infer<typeof aboutArchive>;

export function manifestLine(sha256: string, path: string): string {
  return `${sha256}  ${path}\n`;
}

/** The hash of each file by its path; null for what is no manifest. */
export function parseManifest(text: string): ReadonlyMap<string, string> | null {
  const sums = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || sums.has(path)) return null;
    sums.set(path, sha256);
  }
  return sums;
}
