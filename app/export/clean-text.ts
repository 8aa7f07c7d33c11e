import { lineBreak } from "~/domain/text/blocks";

/**
 * Text fit for every format: composed, without controls, lone surrogates, characters that turn the reading
 * direction round, or marks nobody sees. Kinds of line end become the one of a block.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n|[\n\v\f\r\u0085\u2029]/g, lineBreak)
    .replace(/\t/g, " ")
    .replace(unprintable, "")
    .normalize("NFC");
}

/** The same for what stands on one line: titles, names. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(lineBreak, " ").replace(/ {2,}/g, " ").trim();
}

/**
 * Controls; surrogates without their half; noncharacters; the byte order mark; overrides and isolates of the
 * reading direction; tag characters, which hide text inside text.
 */
const unprintable =
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  /[\u0000-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u{e0000}-\u{e007f}]/gu;

/** The address as it is written to a file, or null if nothing safe would open: only http, https and mailto do. */
export function cleanLink(link: string): string | null {
  if (link.length > longestLink || !URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return allowedProtocols.has(protocol) && href.length <= longestLink ? href : null;
}

const allowedProtocols = new Set(["http:", "https:", "mailto:"]);
const longestLink = 2000;
