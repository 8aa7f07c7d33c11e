/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to get from one word to the
 * other; null when it is more than `most`, which is found out early.
 */
export function nameDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(row, { last, beforeLast, a, b, i, j }));
    if (Math.min(...row) > most) return null;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance : null;
}

interface Cell {
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}

function cheapest(row: readonly number[], { last, beforeLast, a, b, i, j }: Cell): number {
  const letter = a[i - 1];
  const other = b[j - 1];
  const changed = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
  const cost = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const isSwap = i > 1 && j > 1 && letter === b[j - 2] && a[i - 2] === other;
  return isSwap ? Math.min(cost, (beforeLast[j - 2] ?? 0) + 1) : cost;
}
