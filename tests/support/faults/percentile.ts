/** The value that so many of a hundred do not exceed, rounded to a tenth; 0 when there is none. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const index = Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100));
  return Math.round((sorted[index] ?? 0) * 10) / 10;
}
