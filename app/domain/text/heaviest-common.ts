/** An old and a new index of what is in both. */
export type IndexPair = readonly [before: number, after: number];

/**
 * The pairs that keep the order of both sides and are worth most together. `worth` says what a pair is worth; nothing,
 * when the two are not the same. Time and memory grow with the product of the lengths.
 */
export function heaviestCommon(
  rows: number,
  columns: number,
  worth: (i: number, j: number) => number,
): readonly IndexPair[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const w = worth(i, j);
      const paired = w > 0 ? at(i + 1, j + 1) + w : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: IndexPair[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    const w = worth(i, j);
    if (w > 0 && at(i, j) === at(i + 1, j + 1) + w) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
