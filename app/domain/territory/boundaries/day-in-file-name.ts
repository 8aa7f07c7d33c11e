/** "Limiti01012025_g.zip" → "2025-01-01": ISTAT names its files after the day they are true; null: no day in it. */
export function dayInFileName(name: string): string | null {
  const [, day, month, year] = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/.exec(name) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const written = `${year}-${month}-${day}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}
