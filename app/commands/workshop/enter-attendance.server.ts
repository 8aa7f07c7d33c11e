import { addAttendance } from "~/database/attendance.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { AttendanceEntry } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Enters people as the signed sheet has them. */
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
  await actOnWorkshop(services, acting, act, async (queries, _workshop, enteredAt) => {
    const trimmed = entries.map(({ name, organisation, role, mode, hasMandate }) => ({
      ...{ name: name.trim(), organisation: organisation.trim(), role: role.trim() },
      ...{ mode, hasMandate },
    }));
    await addAttendance(queries, trimmed, { workshopId, enteredAt, enteredById: acting.memberId });
    return "changed";
  });
}

const mostEntries = 1_000;

const longestWords = 200;
