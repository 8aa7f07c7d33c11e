import type { AttendanceEntry } from "~/domain/workshop/workshop";
import { requireOneOf } from "./stored-workshop-values.server";
import type { Queries } from "./transaction.server";

/** In the order the sheet was entered. */
export async function listAttendance(
  queries: Queries,
  workshopId: string,
): Promise<readonly AttendanceEntry[]> {
  const rows = await queries.attendance.findMany({
    where: { workshopId },
    orderBy: [{ enteredAt: "asc" }, { name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, organisation: true, role: true, mode: true, hasMandate: true },
  });
  return rows.map(({ mode, ...row }) => ({ ...row, mode: requireOneOf(["in-presence", "remote"], mode) }));
}

export async function addAttendance(
  queries: Queries,
  entries: readonly Omit<AttendanceEntry, "id">[],
  entered: { readonly workshopId: string; readonly enteredAt: Date; readonly enteredById: string },
): Promise<void> {
  await queries.attendance.createMany({ data: entries.map((entry) => ({ ...entry, ...entered })) });
}

/** False when the workshop has no such entry. */
export async function deleteAttendance(
  queries: Queries,
  workshopId: string,
  entryId: string,
): Promise<boolean> {
  const { count } = await queries.attendance.deleteMany({ where: { id: entryId, workshopId } });
  return count > 0;
}
