import { isItalianProvince } from "./italian-provinces";

/** A name as it stands in a pasted list, with the ways it may be meant, the most literal first. */
export interface TypedName {
  /** as people will recognise it in their list */
  readonly typed: string;
  readonly readings: readonly NameReading[];
  /** the names it may be, if it is several: "Airasca e Almese" */
  readonly parts: readonly string[];
}

export interface NameReading {
  readonly name: string;
  /** two letters; empty: not said */
  readonly province: string;
}

/** Longer texts are no list of names. */
export const longestList = 60_000;
/** Longer pieces of one are not looked into: not even the names of a whole district fill as much. */
const longestPiece = 2_000;
const longestShown = 120;

/**
 * The names of a list as it comes out of a PDF, a mail or a spreadsheet: one a line, or with commas or semicolons,
 * with bullets, numbers, "Comune di" and the province in brackets.
 */
export function splitNames(text: string): readonly TypedName[] {
  return (
    text
      .slice(0, longestList)
      .normalize("NFC")
      .split(/[\r\n;,|•·▪●◦‣]+/)
      // The expressions below try each run of blanks from each of its blanks.
      .map((piece) => withoutHeading(piece.replace(/\s+/g, " ")))
      .filter((piece) => /\p{L}{2}|\d{6}/u.test(piece))
      .map((piece) => (piece.length > longestPiece ? unread(piece) : readName(piece)))
  );
}

function unread(piece: string): TypedName {
  return { typed: `${piece.slice(0, longestShown)}…`, readings: [], parts: [] };
}

/** "Comuni del distretto: Airasca" is about Airasca. */
function withoutHeading(piece: string): string {
  return piece.slice(piece.lastIndexOf(":") + 1).trim();
}

export function readName(piece: string): TypedName {
  const typed = piece
    .replace(/^[\s\-–—*>]+/, "")
    .replace(/^(?:\(?\d{1,4}\s*[.)°º\-–]+\s*|\d{1,4}\s+|[a-z]\)\s*)/i, "")
    .replace(/[\s\-–—]+$/, "")
    .replace(/(?<=\p{L}{4})\.+$/u, "");
  const whole = { name: typed, province: "" };
  const bare = withoutTail(typed.replace(/^(?:ed?|nonché)\s+|\s+ed?$/giu, ""));
  const municipality = { ...bare, name: bare.name.replace(municipalityOf, "") };
  return {
    typed,
    readings: [whole, bare, municipality],
    parts: municipality.name.split(/\s+(?:ed?|[-–—/])\s+/i).filter((part) => part !== ""),
  };
}

const municipalityOf =
  /^(?:(?:il|i|del|dal)\s+)?(?:comun[ei]|citt(?:à|a['’]?))\s+(?:di|del|della|dei|d['’])\s*/iu;

/** Takes numbers of people, a code and the province off what follows the name. */
function withoutTail(typed: string): NameReading {
  const plain = typed.replace(/^\d{6}\s+/, "").replace(/(?:\s+[\d.]+)+$/, "");
  const inBrackets = /\s*[([]\s*(?:prov\.?\s*)?(\p{L}{2})\s*[)\]]?/iu.exec(plain);
  const atEnd = /\s+[-–]?\s*([A-Z]{2})$/.exec(plain);
  const province = (inBrackets?.[1] ?? atEnd?.[1] ?? "").toUpperCase();
  const isProvince = isItalianProvince(province);
  const name = plain.replace(/\s*[([].*$/, "");
  const bare = isProvince && inBrackets === null ? plain.slice(0, atEnd?.index) : name;
  return { name: bare.trim(), province: isProvince ? province : "" };
}
