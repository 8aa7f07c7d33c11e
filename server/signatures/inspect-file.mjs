import { createHash, webcrypto } from "node:crypto";
import { CryptoEngine, setEngine } from "pkijs";
import { readSignedData } from "./read-signed-data.mjs";
import { readPdfSignatures } from "./read-pdf-signatures.mjs";

setEngine("node", new CryptoEngine({ crypto: webcrypto }));

/** So many envelopes around one another are opened, and no more. */
const mostLayers = 4;

/**
 * What is signed, by whom, and whether it is as it was when it was signed. `detachedFrom` is the file a signature
 * without content of its own may be of. No list of trusted authorities is asked.
 */
export async function inspectFile(bytes, detachedFrom) {
  let content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signers = [];
  let container = isPdf(content) ? "pdf" : "unknown";
  for (let layer = 0; layer < mostLayers && !isPdf(content); layer++) {
    const opened = await readSignedData(fromText(content), detachedFrom);
    if (opened === null) break;
    container = "p7m";
    signers.push(...opened.signers);
    if (opened.content === null) return { container, content: null, signers };
    content = opened.content;
  }
  if (container === "unknown") return { container, content: null, signers };
  if (!isPdf(content)) return { container, content: aboutContent(content, null), signers };
  const pdf = await readPdfSignatures(content);
  signers.push(...pdf.signers);
  return { container, content: aboutContent(content, pdf), signers };
}

function isPdf(bytes) {
  return bytes.subarray(0, 5).toString("latin1") === "%PDF-";
}

function aboutContent(content, pdf) {
  return {
    sha256: createHash("sha256").update(content).digest("hex"),
    isPdf: pdf !== null,
    revisions: pdf?.revisions ?? [],
    isAppendedTo: pdf?.isAppendedTo ?? false,
  };
}

/** Signed files travel also as PEM and as bare base64. */
function fromText(bytes) {
  if (bytes[0] === 0x30) return bytes;
  const text = bytes
    .toString("latin1")
    .replace(/-----(?:BEGIN|END)[^-]*-----/g, "")
    .replace(/\s+/g, "");
  return text.length > 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, "base64") : bytes;
}
