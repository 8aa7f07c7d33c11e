import { createHash } from "node:crypto";
import { readSignedData } from "./read-signed-data.mjs";

const mostSignatures = 40;
const mostRevisions = 200;

/**
 * The signatures inside a PDF; how it was at the end of each of its revisions, as SHA-256; and whether something
 * was added after the last signature.
 */
export async function readPdfSignatures(file) {
  const ranges = byteRanges(file);
  const signers = [];
  for (const range of ranges) signers.push(...(await readRange(file, range)));
  const isWhole = ranges.some(({ start, length }) => start + length === file.length);
  return { signers, revisions: revisions(file), isAppendedTo: ranges.length > 0 && !isWhole };
}

/** `/ByteRange [0 b c d]`: the signature itself stands between b and c. */
function byteRanges(file) {
  const text = file.toString("latin1");
  return [...text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
    .slice(0, mostSignatures)
    .map(([, before, start, length]) => ({
      before: Number(before),
      start: Number(start),
      length: Number(length),
      date: signatureDate(text, Number(start)),
    }));
}

async function readRange(file, { before, start, length, date }) {
  const isFramed =
    before < start && start + length <= file.length && file[before] === 0x3c && file[start - 1] === 0x3e;
  if (!isFramed) return [unreadable];
  const signature = withoutPadding(Buffer.from(file.toString("latin1", before + 1, start - 1), "hex"));
  const signed = Buffer.concat([file.subarray(0, before), file.subarray(start, start + length)]);
  const read = signature === null ? null : await readSignedData(signature, signed);
  if (read === null) return [unreadable];
  return read.signers.map((signer) => ({ ...signer, signedAt: signer.signedAt ?? date }));
}

const unreadable = {
  isIntact: false,
  name: "",
  taxCode: null,
  issuer: "",
  validFrom: null,
  validUntil: null,
  signedAt: null,
};

/** The place kept for a signature is longer than the signature: what follows it is zeros. */
function withoutPadding(bytes) {
  if (bytes[0] !== 0x30) return null;
  if (bytes[1] === 0x80) return bytes;
  if (bytes[1] < 0x80) return bytes.subarray(0, 2 + bytes[1]);
  const lengthBytes = bytes[1] & 0x7f;
  if (lengthBytes > 4) return null;
  return bytes.subarray(0, 2 + lengthBytes + bytes.readUIntBE(2, lengthBytes));
}

/** Where the signature has no time of its own, the one beside it: `/M (D:20261127100000+01'00')`. */
function signatureDate(text, at) {
  const around = text.slice(Math.max(0, at - 600), at + 600);
  const found = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d))?/.exec(around);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = found;
  const zone = sign ? `${sign}${hours}:${minutes}` : "Z";
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Signing adds to the end and leaves what was there: the file that was made is then one of its revisions. */
function revisions(file) {
  const hash = createHash("sha256");
  const found = [];
  let hashed = 0;
  for (let at = file.indexOf("%%EOF"); at >= 0 && found.length < mostRevisions; ) {
    const next = file.indexOf("%%EOF", at + 5);
    for (const end of endsAfter(file, at + 5)) {
      hash.update(file.subarray(hashed, end));
      hashed = end;
      found.push(hash.copy().digest("hex"));
    }
    at = next;
  }
  return found;
}

/** A revision may end with its mark, or with the line end after it. */
function endsAfter(file, end) {
  const ends = [end];
  if (file[end] === 0x0d) ends.push(++end);
  if (file[end] === 0x0a) ends.push(++end);
  return ends;
}
