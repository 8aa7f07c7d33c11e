import { parseShp } from "shpjs";
import { findFields } from "./find-fields.mjs";
import { FileRefusal } from "./file-refusal.mjs";
import { readProjection } from "./read-projection.mjs";
import { readTable } from "./read-table.mjs";

const polygonTypes = new Set([5, 15, 25]);
const mostPoints = 2_000_000;

/** The layer of a shapefile: its rows first, and the shapes of those that are wanted. */
export function readShapefile({ name, files }, provinces) {
  const projection = readProjection(files[".prj"]);
  const table = readTable(files[".dbf"], (files[".cpg"] ?? "").toString("latin1").trim());
  const records = listRecords(files[".shp"]);
  if (records.length !== table.count)
    throw new FileRefusal("shapefile-broken", `${records.length}, ${table.count}`);
  const fields = findFields(table.fields);
  const rows = records.flatMap((record, row) =>
    table.isDeleted(row)
      ? []
      : [{ ...fields.read((field) => table.read(row, table.fields.indexOf(field)), provinces), record }],
  );
  return {
    source: "istat",
    name,
    list: () => rows,
    take: (wanted) => withShapes(files[".shp"], wanted, projection),
  };
}

/** Where each record is, looked at before any number in it is believed. */
function listRecords(shp) {
  if (shp.length < 100 || shp.readInt32BE(0) !== 9994) throw new FileRefusal("shapefile-broken", "shp");
  const type = shp.readInt32LE(32);
  if (!polygonTypes.has(type)) throw new FileRefusal("other-geometry", nameOfType(type));
  if (shp.readInt32BE(24) * 2 !== shp.length) throw new FileRefusal("shapefile-broken", "shp");
  const records = [];
  for (let at = 100; at < shp.length; ) {
    const bytes = at + 8 <= shp.length ? shp.readInt32BE(at + 4) * 2 : -1;
    const end = at + 8 + bytes;
    if (bytes < 4 || end > shp.length) throw new FileRefusal("shapefile-broken", "shp");
    records.push({ at, end, points: countPoints(shp, at + 8, bytes, type) });
    at = end;
  }
  return records;
}

/** 0: a record without shape. */
function countPoints(shp, from, bytes, type) {
  const own = shp.readInt32LE(from);
  if (own === 0) return 0;
  if (own !== type) throw new FileRefusal("other-geometry", nameOfType(own));
  if (bytes < 44) throw new FileRefusal("shapefile-broken", "shp");
  const parts = shp.readInt32LE(from + 36);
  const points = shp.readInt32LE(from + 40);
  if (parts < 1 || points < parts || 44 + 4 * parts + 16 * points > bytes)
    throw new FileRefusal("shapefile-broken", "shp");
  let before = -1;
  for (let part = 0; part < parts; part++) {
    const start = shp.readInt32LE(from + 44 + 4 * part);
    if (start <= before || start >= points) throw new FileRefusal("shapefile-broken", "shp");
    before = start;
  }
  return points;
}

function withShapes(shp, rows, projection) {
  for (const { record } of rows) refuseFarPoints(shp, record, projection === "" ? degrees : metres);
  const points = rows.reduce((sum, { record }) => sum + record.points, 0);
  if (points > mostPoints) throw new FileRefusal("too-detailed", points);
  const parts = [shp.subarray(0, 100), ...rows.map(({ record }) => shp.subarray(record.at, record.end))];
  const wanted = Buffer.concat(parts);
  wanted.writeInt32BE(wanted.length / 2, 24);
  const geometries = parseShp(wanted, projection);
  return rows.map(({ code, name, province }, row) => ({ code, name, province, geometry: geometries[row] }));
}

/** Before they are projected: far away the formulas come round, and give places in Italy again. */
const metres = { west: -1e6, east: 2e6, south: 3.5e6, north: 5.5e6 };
const degrees = { west: -180, east: 180, south: -90, north: 90 };

function refuseFarPoints(shp, { at, points }, { west, east, south, north }) {
  if (points === 0) return;
  const first = at + 8 + 44 + 4 * shp.readInt32LE(at + 8 + 36);
  for (let from = first; from < first + 16 * points; from += 16) {
    const [x, y] = [shp.readDoubleLE(from), shp.readDoubleLE(from + 8)];
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new FileRefusal("coordinates-not-numbers");
    if (x < west || x > east || y < south || y > north)
      throw new FileRefusal("outside-italy", `${Math.round(x)}, ${Math.round(y)}`);
  }
}

const typeNames = { 1: "Point", 3: "PolyLine", 8: "MultiPoint", 31: "MultiPatch" };

/** 11 and 21 are a point with a height and with a measure, and so on. */
function nameOfType(type) {
  return typeNames[type] ?? typeNames[type % 10] ?? String(type);
}
