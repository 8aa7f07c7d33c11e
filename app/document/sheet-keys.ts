/** How the fields of a sheet are keyed: `commitment/<id>/what`, `need/<id>/what`. */
export interface SheetKey {
  readonly kind: "commitment" | "need";
  readonly id: string;
  readonly field: string;
}

const pattern = /^(commitment|need)\/([\w-]{1,40})\/([a-zA-Z]{1,40})$/;

/** Null: no field of a sheet has such a key. */
export function parseSheetKey(key: string): SheetKey | null {
  const [, kind, id, field] = pattern.exec(key) ?? [];
  if ((kind !== "commitment" && kind !== "need") || id === undefined || field === undefined) return null;
  return { kind, id, field };
}

export function sheetKey({ kind, id, field }: SheetKey): string {
  return `${kind}/${id}/${field}`;
}

/** In UTF-16 units; longer values are no value of a sheet. */
export const longestSheetValue = 2_000;

/** Whether a value may be that of a field: nothing that holds anything else. */
export function isSheetValue(value: unknown): value is string | number | boolean | null {
  if (typeof value === "string") return value.length <= longestSheetValue;
  return value === null || typeof value === "number" || typeof value === "boolean";
}
