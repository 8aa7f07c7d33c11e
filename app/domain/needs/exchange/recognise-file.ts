/** What a file that is evidence may be. */
export interface EvidenceFileType {
  readonly extension: "pdf" | "png" | "jpg" | "odt" | "ods" | "docx" | "xlsx" | "csv";
  readonly mediaType: string;
}

/** What a file is by its bytes, whatever it is called; null: none of those that may be evidence. */
export function recogniseFile(bytes: Uint8Array): EvidenceFileType | null {
  if (startsWith(bytes, "%PDF-")) return types.pdf;
  if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) return types.png;
  if (startsWith(bytes, "\xff\xd8\xff")) return types.jpg;
  if (startsWith(bytes, "PK\x03\x04")) return recogniseArchive(bytes);
  return isTable(bytes) ? types.csv : null;
}

const types = {
  pdf: { extension: "pdf", mediaType: "application/pdf" },
  png: { extension: "png", mediaType: "image/png" },
  jpg: { extension: "jpg", mediaType: "image/jpeg" },
  odt: { extension: "odt", mediaType: "application/vnd.oasis.opendocument.text" },
  ods: { extension: "ods", mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
  docx: {
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  csv: { extension: "csv", mediaType: "text/csv" },
} as const satisfies Record<string, EvidenceFileType>;

/** Nothing is unpacked: only the names in the list of contents are read. */
function recogniseArchive(bytes: Uint8Array): EvidenceFileType | null {
  const names = listNames(bytes);
  if (names === null) return null;
  // A program inside is no evidence.
  if (names.some((name) => /vbaProject\.bin$/i.test(name) || /^(Basic|Scripts)\//.test(name))) return null;
  const first = latin.decode(bytes.subarray(30, 30 + 8 + 64));
  for (const type of [types.odt, types.ods])
    if (first.startsWith(`mimetype${type.mediaType}`) && !first.startsWith(`mimetype${type.mediaType}-`))
      return type;
  if (!names.includes("[Content_Types].xml")) return null;
  if (names.includes("word/document.xml")) return types.docx;
  return names.includes("xl/workbook.xml") ? types.xlsx : null;
}

const mostNames = 10_000;

/** The names in the directory at the end of a ZIP; null: there is none that can be read. */
function listNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const length = view.getUint16(at + 28, true);
    names.push(latin.decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names.length > 0 && names.length <= mostNames ? names : null;
}

/** Where the end of the directory stands: the last 64 KB may be a remark. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

/** A text of several cells: no page, no drawing, nothing that only programs read. */
function isTable(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  const [first = ""] = latin.decode(bytes.subarray(0, 4_000)).split(/\r?\n/, 1);
  return /[;,\t]/.test(first) && !first.replace(/^ï»¿/, "").trimStart().startsWith("<");
}

const latin = new TextDecoder("latin1");

function startsWith(bytes: Uint8Array, head: string): boolean {
  return Array.from(head, (character) => character.charCodeAt(0)).every((code, at) => bytes[at] === code);
}
