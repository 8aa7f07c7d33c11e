import { readFile, stat } from "node:fs/promises";
import { FileRefusal } from "./file-refusal.mjs";
import { findFields } from "./find-fields.mjs";
import { readTopology } from "./read-topology.mjs";

const mostBytes = 64 << 20;
/** A MultiPolygon in a Feature in a collection goes nine deep; properties may go further. */
const mostDepth = 40;

/** A GeoJSON or TopoJSON of municipalities. */
export async function readJsonFile(path, provinces) {
  if ((await stat(path)).size > mostBytes) throw new FileRefusal("json-too-large");
  const bytes = await readFile(path);
  refuseDepth(bytes);
  const features = featuresOf(parse(bytes));
  const first = features.find(isFeature);
  if (first === undefined) throw new FileRefusal("no-municipality");
  const fields = findFields(Object.keys(first.properties));
  const rows = features.map((feature) => {
    if (!isFeature(feature)) throw new FileRefusal("json-not-boundaries", feature?.type);
    return { ...fields.read((field) => feature.properties[field], provinces), feature };
  });
  return {
    source: "other",
    name: null,
    list: () => rows,
    take: (wanted) =>
      wanted.map(({ code, name, province, feature }) => ({
        code,
        name,
        province,
        geometry: feature.geometry,
      })),
  };
}

/** Before anything is built of it: what goes deeper was made to break programs. */
function refuseDepth(bytes) {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (isText) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) isText = false;
    } else if (byte === 0x22) isText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > mostDepth) throw new FileRefusal("json-too-deep");
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
}

function parse(bytes) {
  try {
    return JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new FileRefusal("json-broken", error.message);
  }
}

function featuresOf(parsed) {
  if (parsed.type === "Topology") return readTopology(parsed);
  if (parsed.type !== "FeatureCollection" || !Array.isArray(parsed.features))
    throw new FileRefusal("json-not-boundaries", typeof parsed.type === "string" ? parsed.type : "");
  const named = parsed.crs?.properties?.name;
  if (named !== undefined && !/(CRS84|EPSG:+(\d*:)?(4326|4258|6706))$/i.test(String(named)))
    throw new FileRefusal("projection-not-taken", String(named));
  return parsed.features;
}

function isFeature(feature) {
  return feature?.type === "Feature" && typeof feature.properties === "object" && feature.properties !== null;
}
