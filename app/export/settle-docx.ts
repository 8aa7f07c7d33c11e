import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { archiveTime } from "./archive-time";
import { withPicturesAsTheyAre } from "./zip-parts";

/**
 * The library writes the time at which it runs, random names of relations, and numbers that go on from the file
 * before. All three are replaced by what follows from the text, so that the same text gives the same bytes.
 */
export function settleDocx(packed: Uint8Array, stateAt: string): Uint8Array {
  const parts = unzipSync(packed);
  settlePart(parts, "docProps/core.xml", (xml) => settleDates(xml, stateAt));
  const relations = relationNames(readPart(parts, relationsPart));
  settlePart(parts, relationsPart, (xml) => renameRelations(xml, relations));
  settlePart(parts, documentPart, (xml) => renumberBookmarks(renameRelations(xml, relations)));
  return zipSync(withPicturesAsTheyAre(parts), { mtime: archiveTime(stateAt), os: 0 });
}

const documentPart = "word/document.xml";
const relationsPart = "word/_rels/document.xml.rels";

type Parts = Record<string, Uint8Array>;

function readPart(parts: Parts, name: string): string {
  const part = parts[name];
  if (!part) throw new Error(`the DOCX has no ${name}`);
  return strFromU8(part);
}

function settlePart(parts: Parts, name: string, settle: (xml: string) => string): void {
  parts[name] = strToU8(settle(readPart(parts, name)));
}

function settleDates(xml: string, stateAt: string): string {
  const moment = new Date(stateAt).toISOString().replace(/\.\d+Z$/, "Z");
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, start: string) => start + moment);
}

/** The random names of links, each with one that follows from its place. */
function relationNames(relations: string): ReadonlyMap<string, string> {
  const random = [...relations.matchAll(/Id="(rId[\w-]{15,})"/g)].map(([, name = ""]) => name);
  return new Map(random.map((name, index) => [name, `rIdLink${index + 1}`]));
}

/** Only in attributes: in the text of people a quotation mark is written `&quot;`, so nothing of theirs matches. */
function renameRelations(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(/((?:r:id|Id)=")([^"]+)(?=")/g, (whole, start: string, name: string) => {
    const settled = names.get(name);
    return settled === undefined ? whole : start + settled;
  });
}

/** Bookmarks are counted from one, in the order in which they are first named. */
function renumberBookmarks(xml: string): string {
  const names = counter();
  const ids = counter();
  return xml
    .replace(
      /((?:w:anchor|w:name)="_Toc|<w:instrText[^>]*>[^<]*PAGEREF _Toc)(\d+)/g,
      (_, start: string, number: string) => start + names(number),
    )
    .replace(
      /(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g,
      (_, start: string, id: string) => start + ids(id),
    );
}

function counter(): (seen: string) => string {
  const numbers = new Map<string, string>();
  return (seen) => {
    const number = numbers.get(seen) ?? String(numbers.size + 1);
    numbers.set(seen, number);
    return number;
  };
}
