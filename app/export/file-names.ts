import { cleanLine } from "./clean-text";
import type { PrintableApplication } from "./printable-application";

/** `bozza-vicini-di-valle.pdf`: plain letters, so that it survives every mail program and portal. */
export function nameFile(printable: PrintableApplication, extension: string): string {
  return `${baseName(printable)}.${extension}`;
}

/** `bozza-vicini-di-valle`, or `domanda` where nothing is left of the acronym and title. */
export function baseName({ acronym, title, kind }: PrintableApplication): string {
  const name = plainName(acronym) || plainName(title) || "domanda";
  return kind === "draft" ? `bozza-${name}` : name;
}

/** `vicini-di-valle`; empty where nothing is left. */
export function plainName(text: string): string {
  return cleanLine(text)
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestName)
    .replace(/^-+|-+$/g, "");
}

/**
 * What somebody called a file, as it may be called in a package on any system: without a folder, composed, and without
 * what some do not take; one too long for a disk loses the end of what stands before its endings.
 */
export function packedName(given: string): string {
  const [name = ""] = given.split(/[\\/]/).slice(-1);
  const plain = cleanLine(name)
    .normalize("NFC")
    .replace(/[:*?"<>|]/g, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return shorten(plain || "file");
}

function shorten(name: string): string {
  const { stem, endings } = takeApart(name);
  const letters = Array.from(stem);
  while (new TextEncoder().encode(letters.join("")).length > longestStemBytes) letters.pop();
  return `${letters.join("").trimEnd()}${endings}`;
}

/** "lettera.pdf.p7m": what it is called, and what it is. */
export function takeApart(path: string): { readonly stem: string; readonly endings: string } {
  const [, stem = path, endings = ""] = /^(.*?)((?:\.[A-Za-z0-9]{1,5})*)$/.exec(path) ?? [];
  return { stem, endings };
}

/** Disks take 255 bytes, of which what the package puts around a name needs some. */
const longestStemBytes = 150;

const longestName = 60;
