import { ExportError } from "./export-error";

/**
 * Marks a PDF/A-2a of the compiler as PDF/UA-1 as well, which it can be but cannot say: appends a revision with
 * the identifier in the XMP (and the schema PDF/A wants to see for it) and `DisplayDocTitle` in the catalog.
 */
export function stampUa(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  const trailer = readTrailer(text);
  const catalog = readObject(text, trailer, trailer.root);
  requireParts(catalog.body, ["/Lang", "/MarkInfo", "/StructTreeRoot", "/Metadata"]);
  const metadata = readObject(text, trailer, referenceIn(catalog.body, "Metadata"));
  requireParts(metadata.body, ["pdfaid:part"]);
  return Buffer.concat([
    file,
    buildRevision(file.length, trailer, [
      { ...catalog, body: withDisplayedTitle(catalog.body) },
      { ...metadata, body: withIdentifier(metadata.body) },
    ]),
  ]);
}

interface Trailer {
  readonly size: number;
  readonly root: number;
  readonly info: string;
  readonly id: string;
  readonly xref: number;
}

interface PdfObject {
  readonly number: number;
  /** between `obj` and `endobj`, one character per byte */
  readonly body: string;
}

function readTrailer(text: string): Trailer {
  const trailer = text.slice(text.lastIndexOf("trailer"));
  return {
    size: Number(part(trailer, /\/Size (\d+)/)),
    root: referenceIn(trailer, "Root"),
    info: /\/Info \d+ 0 R/.exec(trailer)?.[0] ?? "",
    id: part(trailer, /(\/ID\s*\[[^\]]*\])/),
    xref: Number(part(trailer, /startxref\s+(\d+)/)),
  };
}

function referenceIn(text: string, key: string): number {
  return Number(part(text, new RegExp(`/${key} (\\d+) 0 R`)));
}

function part(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw notStampable(`no ${pattern.source}`);
  return found;
}

function requireParts(text: string, parts: readonly string[]): void {
  for (const wanted of parts) if (!text.includes(wanted)) throw notStampable(`no ${wanted}`);
}

function notStampable(detail: string): ExportError {
  return new ExportError("pdf-not-stampable", detail);
}

/**
 * Finds the object through the cross-reference table, where a line has twenty bytes. It ends at a line of its own:
 * a title in the metadata may name the end of an object, but stands on one line.
 */
function readObject(text: string, { xref }: Trailer, number: number): PdfObject {
  const head = /^xref\s+0 \d+\s+/.exec(text.slice(xref, xref + 60))?.[0];
  if (head === undefined) throw notStampable("no cross-reference table");
  const line = xref + head.length + number * 20;
  const offset = Number(text.slice(line, line + 10));
  const start = `${number} 0 obj`;
  if (!text.startsWith(start, offset)) throw notStampable(`no object ${number}`);
  return { number, body: text.slice(offset + start.length, text.indexOf("\nendobj", offset) + 1) };
}

function withDisplayedTitle(catalog: string): string {
  if (catalog.includes("/ViewerPreferences")) {
    return catalog.replace(/\/ViewerPreferences\s*<</, "$& /DisplayDocTitle true");
  }
  return catalog.replace("<<", "<< /ViewerPreferences << /DisplayDocTitle true >>");
}

function withIdentifier(metadata: string): string {
  const xmp = part(metadata, /stream\r?\n([\s\S]*?)\r?\nendstream/);
  const lastDescription = xmp.lastIndexOf("</rdf:Description>");
  if (lastDescription < 0) throw notStampable("no rdf:Description");
  const identified = withSchema(xmp.slice(0, lastDescription) + identifier + xmp.slice(lastDescription));
  return `\n<< /Length ${identified.length} /Type /Metadata /Subtype /XML >>\nstream\n${identified}\nendstream\n`;
}

const identifier = `<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>`;

function withSchema(xmp: string): string {
  const bag = /<pdfaExtension:schemas>\s*<rdf:Bag>/;
  if (bag.test(xmp)) return xmp.replace(bag, (found) => found + schema);
  const end = xmp.lastIndexOf("</rdf:Description>");
  return `${xmp.slice(0, end)}<pdfaExtension:schemas ${schemaNamespaces}><rdf:Bag>${schema}</rdf:Bag></pdfaExtension:schemas>${xmp.slice(end)}`;
}

const schemaNamespaces = [
  `xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"`,
  `xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"`,
  `xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"`,
].join(" ");

const schema = [
  `<rdf:li rdf:parseType="Resource" ${schemaNamespaces}>`,
  `<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>`,
  `<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>`,
  `<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
  `<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">`,
  `<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>`,
  `<pdfaProperty:category>internal</pdfaProperty:category>`,
  `<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>`,
  `</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`,
].join("");

function buildRevision(start: number, trailer: Trailer, objects: readonly PdfObject[]): Buffer {
  let revision = "\n";
  let table = "xref\n";
  for (const { number, body } of objects) {
    table += `${number} 1\n${String(start + revision.length).padStart(10, "0")} 00000 n \n`;
    revision += `${number} 0 obj${body}endobj\n`;
  }
  const xref = start + revision.length;
  revision += `${table}trailer\n<< /Size ${trailer.size} /Root ${trailer.root} 0 R ${trailer.info} ${trailer.id} /Prev ${trailer.xref} >>\n`;
  return Buffer.from(`${revision}startxref\n${xref}\n%%EOF\n`, "latin1");
}
