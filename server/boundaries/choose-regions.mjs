import { FileRefusal } from "./file-refusal.mjs";

const piedmont = 1;

/** The regions a file has, how many municipalities of each, and the rows of those wanted; Piedmont if nobody said. */
export function chooseRegions(rows, wanted) {
  if (rows.length === 0) throw new FileRefusal("no-municipality");
  const counts = new Map();
  for (const { region, code } of rows) counts.set(region, (counts.get(region) ?? new Set()).add(code));
  const found = [...counts.keys()].sort((one, other) => one - other);
  const codes =
    wanted === null
      ? counts.has(piedmont)
        ? [piedmont]
        : found
      : found.filter((code) => wanted.includes(code));
  if (codes.length === 0) throw new FileRefusal("region-missing", found.join(", "));
  return {
    codes,
    regions: found.map((code) => ({ code, count: counts.get(code).size })),
    rows: rows.filter(({ region }) => codes.includes(region)),
  };
}
