import { expect, test } from "vitest";
import { attendanceByOrganisation } from "~/domain/workshop/attendance-by-organisation";
import type { AttendanceEntry } from "~/domain/workshop/workshop";

function entry(name: string, organisation: string, said: Partial<AttendanceEntry> = {}): AttendanceEntry {
  return { id: name, name, organisation, role: "", mode: "in-presence", hasMandate: false, ...said };
}

test("people are counted by organisation, however it was written, in the order of the alphabet", () => {
  const counted = attendanceByOrganisation([
    entry("Ada", "Unione montana"),
    entry("Bea", "Caritas ", { mode: "remote" }),
    entry("Ciro", "", { hasMandate: true }),
    entry("Dino", "CARITAS", { hasMandate: true }),
    entry("Elsa", "Àncora"),
  ]);
  expect(counted).toMatchObject([
    { organisation: "Àncora", inPresence: 1, remote: 0, hasMandate: false },
    { organisation: "Caritas", inPresence: 1, remote: 1, hasMandate: true },
    { organisation: "Unione montana", inPresence: 1, remote: 0 },
    { organisation: "", inPresence: 1, remote: 0 },
  ]);
  expect(counted[1]?.entries.map(({ name }) => name)).toEqual(["Bea", "Dino"]);
});

test("nobody is no organisation", () => {
  expect(attendanceByOrganisation([])).toEqual([]);
});
