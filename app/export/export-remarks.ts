import type { ExportRemark } from "~/services.server";

/** Gathers what people should know of a file, counting what repeats. */
export class ExportRemarks {
  private readonly remarks = new Map<string, ExportRemark>();

  add(kind: ExportRemark["kind"], where: string, what: string): void {
    const key = keyOf({ kind, where, what });
    const times = (this.remarks.get(key)?.times ?? 0) + 1;
    this.remarks.set(key, { kind, where, what, times });
  }

  list(): readonly ExportRemark[] {
    return [...this.remarks.values()];
  }
}

/** The remarks of several files about one text: what they share is said once. */
export function mergeRemarks(lists: readonly (readonly ExportRemark[])[]): readonly ExportRemark[] {
  const merged = new Map<string, ExportRemark>();
  for (const remark of lists.flat()) {
    const known = merged.get(keyOf(remark));
    if (!known || known.times < remark.times) merged.set(keyOf(remark), remark);
  }
  return [...merged.values()];
}

function keyOf({ kind, where, what }: Pick<ExportRemark, "kind" | "where" | "what">): string {
  return JSON.stringify([kind, where, what]);
}
