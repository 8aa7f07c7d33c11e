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

const longestName = 60;
