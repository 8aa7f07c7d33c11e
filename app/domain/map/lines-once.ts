/**
 * The lines of closed shapes as the data of an SVG path, of which a line that two of them share is drawn once: twice
 * takes twice as long. What is not written as `pathsOn` writes it stays as it is.
 */
export function linesOnce(path: string): string {
  if (path === "" || notStraight.test(path)) return path;
  const drawn = new Set<string>();
  let lines = "";
  for (const shape of path.slice(1, -1).split("ZM")) {
    const [first = "", ...others] = shape.split("L");
    let from = first;
    let penAt = "";
    for (const to of [...others, first]) {
      const side = from < to ? `${from} ${to}` : `${to} ${from}`;
      if (from !== to && !drawn.has(side)) {
        drawn.add(side);
        lines += penAt === from ? `L${to}` : `M${from}L${to}`;
        penAt = to;
      }
      from = to;
    }
  }
  return lines;
}

const notStraight = /[^MLZ\d.,-]/;
