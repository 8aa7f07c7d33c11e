/** The number with the fewest digits from `low` to `high`, both included; of several the nearest to `wanted`. */
export function roundestBetween(low: number, high: number, wanted: number): number {
  if (low >= high) return wanted;
  for (let power = Math.ceil(Math.log10(high - low)) + 1; power >= -12; power--)
    for (const step of [5, 1]) {
      const found = multipleBetween(low, high, { wanted, step: step * 10 ** power });
      if (found !== null) return found;
    }
  return wanted;
}

function multipleBetween(
  low: number,
  high: number,
  { wanted, step }: { readonly wanted: number; readonly step: number },
): number | null {
  const nearest = Math.round(wanted / step);
  const candidates = [nearest, nearest - 1, nearest + 1].map((times) => clean(times * step));
  return candidates.find((value) => value >= low && value <= high) ?? null;
}

/** Without what binary fractions leave: 0.1 × 3 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
