/** A part of the data of an SVG path; nothing of it is higher or lower than this. */
export interface PathSlice {
  readonly path: string;
  readonly top: number;
  readonly bottom: number;
}

/** About so high: a long path takes longer to paint than the same in some dozens, and a band needs few of these. */
const sliceHeight = 50;

/** Those about as far down become one. */
export function joinSlices(parts: readonly PathSlice[]): readonly PathSlice[] {
  const slices = new Map<number, PathSlice[]>();
  for (const part of parts) {
    const row = Math.floor((part.top + part.bottom) / 2 / sliceHeight);
    const there = slices.get(row);
    if (there) there.push(part);
    else slices.set(row, [part]);
  }
  return [...slices.values()].map((slice) => ({
    path: slice.map(({ path }) => path).join(""),
    top: Math.min(...slice.map(({ top }) => top)),
    bottom: Math.max(...slice.map(({ bottom }) => bottom)),
  }));
}

/** The lines of a path, each of them whole. */
export function sliceLines(path: string): readonly PathSlice[] {
  const lines = path.split("M").slice(1);
  return joinSlices(lines.map((line) => findHeights(`M${line}`)));
}

/** What is not written as `pathsOn` writes it may be anywhere. */
export function findHeights(path: string): PathSlice {
  if (notStraight.test(path)) return { path, top: -Infinity, bottom: Infinity };
  let [top, bottom] = [Infinity, -Infinity];
  for (const corner of path.split(commands)) {
    if (corner === "") continue;
    const y = Number(corner.slice(corner.indexOf(",") + 1));
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { path, top, bottom };
}

const notStraight = /[^MLZ\d.,-]/;
const commands = /[MLZ]+/;
