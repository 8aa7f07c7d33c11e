import { open } from "node:fs/promises";
import { basename } from "node:path";
import { chooseRegions } from "./choose-regions.mjs";
import { FileRefusal } from "./file-refusal.mjs";
import { makeShapes } from "./make-shapes.mjs";
import { readJsonFile } from "./read-json-file.mjs";
import { readShapefile } from "./read-shapefile.mjs";
import { readZipLayer } from "./read-zip-layer.mjs";

/**
 * The municipalities of a file as one small TopoJSON, or why it is none. `regions` are the codes of those wanted, null
 * to let the file decide; `provinces` says for the first three digits of a code the region and the two letters.
 */
export async function convertFile({ path, name, regions, provinces }) {
  try {
    const layer = await readLayer(path, provinces);
    const chosen = chooseRegions(layer.list(), regions);
    const municipalities = layer.take(chosen.rows);
    const { shapes, count, drawing } = makeShapes(municipalities);
    return {
      status: "converted",
      source: layer.source,
      layerName: layer.name ?? basename(name),
      regions: chosen.regions,
      chosen: chosen.codes,
      count,
      municipalities: municipalities.map(({ code, name, province }) => ({ code, name, province })),
      drawing,
      shapes,
    };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { status: "refused", code: error.code, found: error.found };
  }
}

async function readLayer(path, provinces) {
  const start = await firstBytes(path);
  if (start.length === 0) throw new FileRefusal("empty");
  if (start.toString("latin1", 0, 2) === "PK") return readShapefile(await readZipLayer(path), provinces);
  const text = start
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text.startsWith("{")) return readJsonFile(path, provinces);
  throw new FileRefusal("not-recognised", kindOf(start.toString("latin1")));
}

async function firstBytes(path) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What people take for it most often. */
function kindOf(start) {
  if (start.startsWith("%PDF-")) return "PDF";
  if (start.startsWith("\x1f\x8b")) return "gzip";
  if (start.startsWith("7z\xbc\xaf")) return "7z";
  if (start.startsWith("Rar!")) return "RAR";
  if (start.startsWith("\x00\x00\x27\x0a")) return "SHP";
  if (start.startsWith("SQLite format 3")) return "GeoPackage";
  if (/^\s*</.test(start)) return "XML, HTML, KML, GML";
  return "";
}
