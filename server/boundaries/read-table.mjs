import { FileRefusal } from "./file-refusal.mjs";

const headerBytes = 32;
const endOfFields = 0x0d;
const deleted = 0x2a;

/** The rows of a dBase table, with the fields asked for only; each value is a text. */
export function readTable(bytes, encoding) {
  if (bytes.length < headerBytes) throw new FileRefusal("shapefile-broken", "dbf");
  const count = bytes.readUInt32LE(4);
  const start = bytes.readUInt16LE(8);
  const rowBytes = bytes.readUInt16LE(10);
  const fields = readFields(bytes, start, rowBytes);
  if (rowBytes === 0 || start + count * rowBytes > bytes.length)
    throw new FileRefusal("shapefile-broken", "dbf");
  const decoder = decoderOf(bytes.subarray(start), encoding);
  return {
    count,
    fields: fields.map(({ name }) => name),
    isDeleted: (row) => bytes[start + row * rowBytes] === deleted,
    read(row, field) {
      const { at, length } = fields[field];
      const from = start + row * rowBytes + at;
      return decoder
        .decode(bytes.subarray(from, from + length))
        .replaceAll("\0", "")
        .trim();
    },
  };
}

function readFields(bytes, start, rowBytes) {
  const fields = [];
  // The first byte of a row says whether it is deleted.
  let at = 1;
  for (
    let from = headerBytes;
    from + headerBytes <= start && bytes[from] !== endOfFields;
    from += headerBytes
  ) {
    const name = bytes.toString("latin1", from, from + 11).replace(/\0.*$/s, "");
    const length = bytes[from + 16];
    fields.push({ name, at, length });
    at += length;
  }
  if (at > rowBytes) throw new FileRefusal("shapefile-broken", "dbf");
  return fields;
}

/** Without a word on it the table is in UTF-8 if it can be, else as Windows wrote it. */
function decoderOf(bytes, encoding) {
  if (encoding !== "") {
    try {
      return new TextDecoder(encoding.replace(/^ANSI\s*/i, "windows-").replace(/^(\d{4,5})$/, "windows-$1"));
    } catch {
      // A name nobody knows says nothing.
    }
  }
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252");
}

function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
