import { z } from "zod";
import { type ExchangeColumn, findColumn } from "./exchange-columns";
import { type FileRow, type FileRows, mostNeedRows, refusedFile } from "./file-row";

/** A collection within a collection within …: no map needs more. */
const deepest = 30;

const feature = z.object({
  type: z.literal("Feature"),
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
});

export function readGeojsonRows(text: string): FileRows {
  if (depthOf(text) > deepest) return refusedFile("too-deep");
  const value = parseJson(text);
  const single = feature.safeParse(value);
  const read = collection.safeParse(
    single.success ? { type: "FeatureCollection", features: [value] } : value,
  );
  if (!read.success) return refusedFile("not-geojson");
  const { features, crs } = read.data;
  // Since RFC 7946 there is one; older files may say that it is that one.
  if (crs && !/CRS84|4326$/.test(crs.properties.name))
    return refusedFile("wrong-projection", [crs.properties.name.slice(0, 80)]);
  if (features.length === 0) return refusedFile("empty");
  if (features.length > mostNeedRows) return refusedFile("too-many-rows");
  const rows = features.map((each, index) => toRow(each, index + 1));
  if (rows.every((row) => row === null)) return refusedFile("not-geojson");
  const known = rows.map((row, index) => row ?? unreadable(features[index], index + 1));
  return { status: "read", format: "geojson", headers: [], ignored: ignoredOf(features), rows: known };
}

/** Null: it is no feature. */
function toRow(value: unknown, line: number): FileRow | null {
  const read = feature.safeParse(value);
  if (!read.success) return null;
  const { id, geometry, properties } = read.data;
  const values: Partial<Record<ExchangeColumn, string>> = {};
  for (const [key, property] of Object.entries(properties ?? {})) {
    const column = findColumn(key);
    const text = toText(property);
    if (column !== null && text !== "") values[column] ??= text;
  }
  if (id !== undefined) values.id ??= String(id);
  return { line, values, geometry: geometry ?? null, original: read.data };
}

function unreadable(value: unknown, line: number): FileRow {
  const original = typeof value === "object" && value !== null ? value : { value };
  return { line, values: {}, geometry: null, original };
}

function toText(property: unknown): string {
  if (typeof property === "string") return property.trim();
  if (typeof property === "number" || typeof property === "boolean") return String(property);
  if (Array.isArray(property)) return property.map(toText).filter(Boolean).join(" | ");
  if (typeof property === "object" && property !== null)
    return Object.values(property).map(toText).filter(Boolean).join(", ");
  return "";
}

function ignoredOf(features: readonly unknown[]): readonly string[] {
  const read = feature.safeParse(features[0]);
  const keys = Object.keys((read.success && read.data.properties) || {});
  return keys.filter((key) => findColumn(key) === null).slice(0, 30);
}

/** How deep brackets stand within brackets, outside of texts. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === 92) at++;
      else if (code === 34) isText = false;
    } else if (code === 34) isText = true;
    else if (code === 123 || code === 91) most = Math.max(most, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return most;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no collection either.
    return null;
  }
}
