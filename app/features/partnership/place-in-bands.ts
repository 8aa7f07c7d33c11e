/**
 * Middles of bands that follow each other without touching, each as near to where it is wanted as the others let it
 * (least squares), all within the room. The room must hold them all.
 */
export function placeInBands(
  wanted: readonly number[],
  heights: readonly number[],
  room: { readonly from: number; readonly to: number },
): readonly number[] {
  // Without their own heights the bands only have to keep their order: the nearest increasing row.
  const before = heights.map((height, index) => sum(heights.slice(0, index)) + height / 2);
  const free = room.to - room.from - sum(heights);
  const starts = increasing(wanted.map((y, index) => y - room.from - (before[index] ?? 0)));
  return starts.map((start, index) => room.from + clamp(start, 0, free) + (before[index] ?? 0));
}

/** The nearest row that never goes back: neighbours in the wrong order meet at their mean. */
function increasing(values: readonly number[]): readonly number[] {
  const pools: { total: number; size: number }[] = [];
  for (const value of values) {
    let pool = { total: value, size: 1 };
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { total: last.total + pool.total, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array<number>(pool.size).fill(mean(pool)));
}

const mean = ({ total, size }: { readonly total: number; readonly size: number }) => total / size;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const clamp = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));
