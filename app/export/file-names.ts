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
 * what some do not take.
 */
export function packedName(given: string): string {
  const [name = ""] = given.split(/[\\/]/).slice(-1);
  const plain = cleanLine(name)
    .normalize("NFC")
    .replace(/[:*?"<>|]/g, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return plain || "file";
}

const longestName = 60;
