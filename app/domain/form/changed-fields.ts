/** Those of the fields of a form that say another thing than when it was opened. */
export function changedFields<Fields extends object>(before: Fields, fields: Fields): Partial<Fields> {
  const known = new Map<string, unknown>(Object.entries(before));
  // Some of the entries of the fields are still fields of theirs.
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => known.get(field) !== value),
  ) as Partial<Fields>;
}
