import { addAttendance } from "~/database/attendance.server";
import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { AttendanceEntry } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, type WorkshopServices } from "./act-on-workshop.server";

/** Enters people as the signed sheet has them. Where others were forgotten before, these are in their turn. */
export async function enterAttendance(
  services: WorkshopServices,
  acting: ActingMember,
  attended: {
    readonly workshopId: string;
    readonly entries: readonly Omit<AttendanceEntry, "id">[];
  },
): Promise<void> {
  const { workshopId, entries } = attended;
  const isPossible = (entry: Omit<AttendanceEntry, "id">) =>
    entry.name.trim() !== "" &&
    [entry.name, entry.organisation, entry.role].every((words) => words.length <= longestWords);
  if (entries.length === 0 || entries.length > mostEntries || !entries.every(isPossible))
    throw new Refusal("input-not-valid");
  const act = { workshopId, act: "enter-attendance", subject: { count: String(entries.length) } };
  await actOnWorkshopOnce(services, acting, act, async (queries, { erasedAt }, enteredAt) => {
    const trimmed = entries.map(({ name, organisation, role, mode, hasMandate }) => ({
      ...{ name: name.trim(), organisation: organisation.trim(), role: role.trim() },
      ...{ mode, hasMandate },
    }));
    if (erasedAt !== null) await changeWorkshop(queries, workshopId, { erasedAt: null });
    await addAttendance(queries, trimmed, { workshopId, enteredAt, enteredById: acting.memberId });
    return "changed";
  });
}

const mostEntries = 1_000;

const longestWords = 200;
