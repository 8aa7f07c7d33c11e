/** A field of an entry of a shared document: `commitment/<id>/what`. */
export interface EntryKey<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
}

export interface EntryKeys<Kind extends string> {
  /** Null: no field of such a document has this key. */
  parse(key: string): EntryKey<Kind> | null;
  write(key: EntryKey<Kind>): string;
}

const pattern = /^([a-z]{1,20})\/([\w-]{1,40})\/([a-zA-Z]{1,40})$/;

/** How the entries of a document are keyed, flat: kind, id and field in one key of one map, so that nothing stands within anything. */
export function entryKeys<const Kind extends string>(kinds: readonly Kind[]): EntryKeys<Kind> {
  return {
    parse(key) {
      const [, name, id, field] = pattern.exec(key) ?? [];
      const kind = kinds.find((known) => known === name);
      return kind === undefined || id === undefined || field === undefined ? null : { kind, id, field };
    },
    write: ({ kind, id, field }) => `${kind}/${id}/${field}`,
  };
}

/** In UTF-16 units; longer values are no value of an entry. */
export const longestValue = 2_000;

/** Whether a value may be that of a field: nothing that holds anything else. */
export function isEntryValue(value: unknown): value is string | number | boolean | null {
  if (typeof value === "string") return value.length <= longestValue;
  return value === null || typeof value === "number" || typeof value === "boolean";
}
