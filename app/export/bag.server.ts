import { createHash } from "node:crypto";
import { cleanLine } from "./clean-text";
import { baseName } from "./file-names";
import { formatDay } from "./format-numbers";
import type { PrintableApplication } from "./printable-application";

export interface BagFile {
  /** within the ZIP */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A BagIt 1.0 bag (RFC 8493): the files below `data/` and, beside it, their SHA-256 sums and the sums of the
 * sums, so that anyone can see years later whether a byte changed: `sha256sum -c manifest-sha256.txt`.
 */
export function buildBag(
  printable: PrintableApplication,
  payload: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  /** what else lies beside the payload, made when its sums are known */
  describe: (manifest: Uint8Array) => readonly BagFile[] = () => [],
): readonly BagFile[] {
  const data = payload.map(({ name, bytes }) => ({ path: `${payloadFolder}/${name}`, bytes }));
  const manifest = { path: "manifest-sha256.txt", bytes: manifestOf(payload.map(summed)) };
  const tags = [
    textFile("bagit.txt", ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]),
    textFile("bag-info.txt", bagInfo(printable, data)),
    manifest,
    ...describe(manifest.bytes),
  ];
  const tagManifest = textFile("tagmanifest-sha256.txt", tags.map(lineOf));
  const folder = baseName(printable);
  return [...tags, tagManifest, ...data].map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function bagInfo(printable: PrintableApplication, data: readonly BagFile[]): readonly string[] {
  const lead = printable.organisations.find(({ role }) => role === "lead");
  const octets = data.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return [
    ...label("Source-Organization", lead?.name ?? ""),
    ...label("External-Identifier", printable.acronym),
    ...label("External-Description", `${printable.title}. ${printable.call.title}. ${printable.stageName}`),
    ...label("Bagging-Date", formatDay(printable.stateAt)),
    ...label("Payload-Oxum", `${octets}.${data.length}`),
  ];
}

/** A value stands on one line, or it would be read as another label. */
function label(name: string, value: string): readonly string[] {
  const line = cleanLine(value);
  return line ? [`${name}: ${line}`] : [];
}

/** The sums of the payload as `sha256sum -c` reads them in the folder of the bag; names are those within the payload. */
export function manifestOf(payload: readonly SummedFile[]): Uint8Array {
  const lines = payload.map(({ name, sha256 }) => manifestLine(`${payloadFolder}/${name}`, sha256));
  return textFile("", lines).bytes;
}

export interface SummedFile {
  readonly name: string;
  readonly sha256: string;
}

const payloadFolder = "data";

function summed({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): SummedFile {
  return { name, sha256: sha256(bytes) };
}

function lineOf({ path, bytes }: BagFile): string {
  return manifestLine(path, sha256(bytes));
}

function manifestLine(path: string, hash: string): string {
  return `${hash}  ${path}`;
}

function textFile(path: string, lines: readonly string[]): BagFile {
  return { path, bytes: new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")) };
}
