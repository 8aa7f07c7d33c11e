import { basename, extname } from "node:path";
import yauzl from "yauzl";
import { FileRefusal } from "./file-refusal.mjs";

const mostEntries = 500;
/** Of all that is declared to be in it, read or not. */
const mostBytes = 1024 * 1024 * 1024;
/** Boundaries shrink to a half or a third; a thousandth is a file made to fill memory. */
const mostRatio = 100;
const mostBytesOf = { ".shp": 256 << 20, ".dbf": 64 << 20, ".prj": 64 << 10, ".cpg": 1 << 10 };
/** ISTAT: Com01012025_g_WGS84.shp, in the folder Com01012025_g. */
const municipalityLayer = /^com\d/i;

/** The files of the layer of municipalities, by extension; nothing else of the archive is read. */
export async function readZipLayer(path) {
  const zip = await asRefusal(yauzl.openPromise(path, { lazyEntries: true, autoClose: false }));
  try {
    const entries = await listEntries(zip);
    const layer = findLayer(entries);
    const files = {};
    for (const [extension, entry] of layer.entries) files[extension] = await readEntry(zip, entry, extension);
    return { name: layer.name, files };
  } finally {
    zip.close();
  }
}

async function listEntries(zip) {
  if (zip.entryCount > mostEntries) throw new FileRefusal("zip-too-many-entries", zip.entryCount);
  const entries = [];
  const names = new Set();
  let bytes = 0;
  const all = zip.eachEntry();
  for (;;) {
    const { done, value: entry } = await asRefusal(all.next());
    if (done) return entries;
    const name = entry.fileName.toLowerCase();
    if (names.has(name)) throw new FileRefusal("zip-double-name", entry.fileName);
    if (entry.isEncrypted()) throw new FileRefusal("zip-encrypted", entry.fileName);
    bytes += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (bytes > mostBytes || (ratio > mostRatio && entry.uncompressedSize > 1 << 20))
      throw new FileRefusal("zip-bomb", entry.fileName);
    names.add(name);
    entries.push(entry);
  }
}

function findLayer(entries) {
  const layers = new Map();
  for (const entry of entries) {
    const extension = extname(entry.fileName).toLowerCase();
    const name = basename(entry.fileName, extname(entry.fileName));
    if (!(extension in mostBytesOf) || !municipalityLayer.test(name)) continue;
    if (/(^|\/)__MACOSX\//.test(entry.fileName)) continue;
    const stem = entry.fileName.slice(0, -extension.length).toLowerCase();
    const layer = layers.get(stem) ?? { name, entries: new Map() };
    layers.set(stem, layer);
    layer.entries.set(extension, entry);
  }
  const found = [...layers.values()].filter((layer) => layer.entries.has(".shp"));
  if (found.length === 0) throw new FileRefusal("zip-without-layer", listNames(entries));
  if (found.length > 1) throw new FileRefusal("zip-several-layers", found.map(({ name }) => name).join(", "));
  const [layer] = found;
  if (!layer.entries.has(".dbf")) throw new FileRefusal("zip-incomplete", `${layer.name}.dbf`);
  if (!layer.entries.has(".prj")) throw new FileRefusal("projection-missing", `${layer.name}.prj`);
  return layer;
}

function listNames(entries) {
  const names = entries.map(({ fileName }) => fileName).filter((name) => !name.endsWith("/"));
  return names.slice(0, 4).join(", ") + (names.length > 4 ? ` (${names.length})` : "");
}

/** What is declared may be a lie: the bytes that come out are counted. */
async function readEntry(zip, entry, extension) {
  const most = mostBytesOf[extension];
  if (entry.uncompressedSize > most) throw new FileRefusal("zip-entry-too-large", entry.fileName);
  const stream = await asRefusal(zip.openReadStreamPromise(entry));
  const chunks = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > most) throw new FileRefusal("zip-bomb", entry.fileName);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal("zip-broken", entry.fileName);
  }
  return Buffer.concat(chunks);
}

async function asRefusal(promise) {
  try {
    return await promise;
  } catch (error) {
    throw new FileRefusal(...reasonOf(String(error?.message ?? error)));
  }
}

function reasonOf(message) {
  if (/^(invalid relative path|absolute path|invalid characters in fileName)/.test(message))
    return ["zip-unsafe-name", message.replace(/^[^:]*: /, "")];
  if (/encrypt/.test(message)) return ["zip-encrypted"];
  return ["zip-broken", message];
}
