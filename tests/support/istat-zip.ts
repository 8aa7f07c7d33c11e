import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { toUtm32 } from "./utm";
import { zipOf } from "./zip-of";

type Position = readonly [number, number];
type Ring = readonly Position[];

export interface ShapedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly region: number;
  /** in degrees; outer ring clockwise, as in a shapefile */
  readonly rings: readonly Ring[];
}

/** As ISTAT writes it beside its shapefiles. */
export const utm32 =
  'PROJCS["WGS_1984_UTM_Zone_32N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

export interface IstatZip {
  readonly municipalities?: readonly ShapedMunicipality[];
  readonly projection?: string;
  /** how the first fields are called */
  readonly fields?: { readonly code: string; readonly name: string };
  /** of the shapefile: 5 is a polygon */
  readonly shapeType?: number;
  readonly toMetres?: (position: Position) => Position;
  /** Changes the files of the archive before they are packed, by their names. */
  readonly change?: (files: Map<string, Buffer>) => void;
}

/** An archive with the folders, names, fields and projection of `Limiti01012025_g.zip`. */
export function buildIstatZip(given: IstatZip = {}): Promise<Buffer> {
  const { municipalities = [...piedmontSquares(), ...liguriaSquares()], projection = utm32 } = given;
  const { code, name } = given.fields ?? { code: "PRO_COM_T", name: "COMUNE" };
  const shp = writeShp(municipalities, given.shapeType ?? 5, given.toMetres ?? toUtm32);
  const rows = municipalities.map((of) => ({
    COD_RIP: "1",
    COD_REG: String(of.region),
    COD_PROV: String(Number(of.code.slice(0, 3))),
    COD_CM: "0",
    COD_UTS: String(Number(of.code.slice(0, 3))),
    PRO_COM: String(Number(of.code)),
    [code]: of.code,
    [name]: of.name,
    COMUNE_A: "",
    CC_UTS: "0",
  }));
  const files = new Map<string, Buffer>();
  const root = "Limiti01012025_g";
  for (const layer of ["RipGeo", "Reg", "ProvCM", "Com"]) {
    const stem = `${root}/${layer}01012025_g/${layer}01012025_g_WGS84`;
    // Of the other layers nothing is read: one row is enough.
    const isRead = layer === "Com";
    files.set(`${stem}.shp`, isRead ? shp : writeShp(municipalities.slice(0, 1), 5, toUtm32));
    files.set(`${stem}.dbf`, writeDbf(isRead ? rows : rows.slice(0, 1)));
    files.set(`${stem}.prj`, Buffer.from(projection));
    files.set(`${stem}.cpg`, Buffer.from("UTF-8"));
  }
  given.change?.(files);
  return zipOf(files);
}

/** Squares with wavy sides, each side in common with a neighbour: one for each municipality of Piedmont. */
export function piedmontSquares(): readonly ShapedMunicipality[] {
  return piedmontMunicipalities.map(({ code, name }, index) => ({
    code,
    name,
    region: 1,
    rings: [wavySquare(index % 40, Math.floor(index / 40))],
  }));
}

function liguriaSquares(): readonly ShapedMunicipality[] {
  return Array.from({ length: 20 }, (_, index) => ({
    code: `0080${String(index + 1).padStart(2, "0")}`,
    name: `Comune Ligure ${index + 1}`,
    region: 7,
    rings: [wavySquare(index, -1)],
  }));
}

const [west, south, side, steps] = [7, 44.3, 0.04, 12];

function wavySquare(column: number, row: number): Ring {
  const along = Array.from({ length: steps }, (_, step) => step / steps);
  const corners: readonly Position[] = [
    ...along.map((part): Position => [column, row + part]),
    ...along.map((part): Position => [column + part, row + 1]),
    ...along.map((part): Position => [column + 1, row + 1 - part]),
    ...along.map((part): Position => [column + 1 - part, row]),
    [column, row],
  ];
  return corners.map(([x, y]): Position => {
    const wave = 0.12 * Math.sin(7 * x + 3 * y) * Math.cos(5 * y - x);
    return [west + side * (x + wave), south + side * (y - wave)];
  });
}

/** A shapefile: a header of 100 bytes, then a record for each shape; which numbers are big-endian is as in its specification. */
function writeShp(
  municipalities: readonly ShapedMunicipality[],
  type: number,
  toMetres: (position: Position) => Position,
): Buffer {
  const records = municipalities.map(({ rings }, index) => writeRecord(rings, index + 1, type, toMetres));
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  return Buffer.concat([header, ...records]);
}

function writeRecord(
  rings: readonly Ring[],
  number: number,
  type: number,
  toMetres: (position: Position) => Position,
): Buffer {
  const points = rings.flat().map(toMetres);
  const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
  content.writeInt32LE(type, 0);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((bound, index) =>
    content.writeDoubleLE(bound, 4 + 8 * index),
  );
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(points.length, 40);
  let start = 0;
  rings.forEach((ring, index) => {
    content.writeInt32LE(start, 44 + 4 * index);
    start += ring.length;
  });
  points.forEach(([x, y], index) => {
    content.writeDoubleLE(x, 44 + 4 * rings.length + 16 * index);
    content.writeDoubleLE(y, 44 + 4 * rings.length + 16 * index + 8);
  });
  const head = Buffer.alloc(8);
  head.writeInt32BE(number, 0);
  head.writeInt32BE(content.length / 2, 4);
  return Buffer.concat([head, content]);
}

/** A dBase table: every field is a text or a number as text, as wide as its widest value. */
function writeDbf(rows: readonly Readonly<Record<string, string>>[]): Buffer {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(1, ...rows.map((row) => Buffer.byteLength(row[name] ?? ""))));
  const header = Buffer.alloc(32 * (names.length + 1) + 1);
  header.set([3, 125, 1, 1], 0);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + widths.reduce((sum, width) => sum + width, 0), 10);
  names.forEach((name, index) => {
    const at = 32 * (index + 1);
    header.write(name, at, "latin1");
    header.write(/^(COD|PRO_COM$|CC)/.test(name) ? "N" : "C", at + 11, "latin1");
    header[at + 16] = widths[index] ?? 0;
  });
  header[header.length - 1] = 0x0d;
  const lines = rows.map((row) =>
    Buffer.concat([
      Buffer.from(" "),
      ...names.map((name, index) => {
        const field = Buffer.alloc(widths[index] ?? 0, " ");
        field.write(row[name] ?? "", "utf8");
        return field;
      }),
    ]),
  );
  return Buffer.concat([header, ...lines, Buffer.from([0x1a])]);
}
