import type { Point } from "~/domain/territory/point";
import type { NeedPlace } from "../need";
import type { FileRow } from "./file-row";
import type { MunicipalityFinder } from "./known-municipality";
import { checkPoint, readDegrees } from "./read-coordinates";
import { type FinePlace, readGeometry, readWkt } from "./read-geometry";
import type { RowFaults } from "./row-fault";

export function readNeedPlace(row: FileRow, finder: MunicipalityFinder, faults: RowFaults): NeedPlace {
  const { point, area } = readFine(row, faults);
  return { municipalities: readMunicipalities(row, finder, faults), point, area };
}

function readFine({ values, geometry }: FileRow, faults: RowFaults): FinePlace {
  const drawn = geometry === undefined ? readColumn(values.area, faults) : readGeometry(geometry, faults);
  // A shape that is an area may have a point of its own beside.
  return { point: drawn.point ?? readPoint(values, faults), area: drawn.area };
}

function readColumn(typed: string | undefined, faults: RowFaults): FinePlace {
  return typed === undefined ? { point: null, area: null } : readWkt(typed, faults);
}

function readPoint({ lat, lon }: FileRow["values"], faults: RowFaults): Point | null {
  if (lat === undefined && lon === undefined) return null;
  if (lat === undefined) return faults.add("coordinate-missing", "lat", "");
  if (lon === undefined) return faults.add("coordinate-missing", "lon", "");
  const [latitude, longitude] = [readDegrees(lat), readDegrees(lon)];
  if (latitude === null) return faults.add("no-coordinate", "lat", lat);
  if (longitude === null) return faults.add("no-coordinate", "lon", lon);
  const fault = checkPoint([longitude, latitude]);
  return fault ? faults.add(fault, "lat", `${lat} · ${lon}`) : [longitude, latitude];
}

/** By their codes, and by their names; each once. */
function readMunicipalities(
  { values }: FileRow,
  finder: MunicipalityFinder,
  faults: RowFaults,
): readonly string[] {
  const coded = (values.codes ?? "").split(/\D+/).filter(Boolean);
  const named = (values.municipalities ?? "")
    .split(/[,;|/\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const found = [
    ...coded.map((code) => readCode(code, finder, faults)),
    ...named.map((name) => readName(name, finder, faults)),
  ];
  return [...new Set(found.filter((code) => code !== null))];
}

function readCode(typed: string, finder: MunicipalityFinder, faults: RowFaults): string | null {
  // Spreadsheets take a code for a number and drop the zeros it begins with.
  const code = typed.padStart(6, "0");
  return finder.has(code) ? code : faults.add("code-unknown", "codes", typed);
}

function readName(typed: string, finder: MunicipalityFinder, faults: RowFaults): string | null {
  const found = finder.find(typed);
  if (found.length > 1) return faults.add("municipality-ambiguous", "municipalities", typed);
  if (found[0] !== undefined) return found[0];
  const isCode = /^\d{4,6}$/.test(typed);
  return isCode
    ? readCode(typed, finder, faults)
    : faults.add("municipality-unknown", "municipalities", typed);
}
