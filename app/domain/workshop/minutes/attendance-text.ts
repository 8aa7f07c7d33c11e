import { plural } from "~/domain/wording/plural";
import { attendanceByOrganisation, type OrganisationAttendance } from "../attendance-by-organisation";
import type { AttendanceEntry } from "../workshop";
import { counted } from "./counted";
import type { MinutesFacts } from "./minutes-facts";

export function attendanceText({ attendance, phones }: MinutesFacts): readonly string[] {
  const organisations = attendanceByOrganisation(attendance);
  return [...presentText(attendance.length, organisations), ...phonesText(phones)];
}

function presentText(people: number, organisations: readonly OrganisationAttendance[]): readonly string[] {
  if (people === 0) return ["Il foglio presenze non è stato riportato."];
  const count = organisations.filter(({ organisation }) => organisation !== "").length;
  const verb = plural("it", people, { one: "Era presente", other: "Erano presenti" });
  return [
    `${verb} ${counted(people, "persona", "persone")} di ${counted(count, "ente", "enti")}:`,
    ...organisations.map(lineOf),
  ];
}

function lineOf({ organisation, entries }: OrganisationAttendance): string {
  const name = organisation === "" ? "A titolo personale" : organisation;
  return `- ${name}: ${entries.map(personOf).join("; ")}`;
}

/** "Ada Rossi (presidente, con mandato, da remoto)" */
function personOf({ name, role, hasMandate, mode }: AttendanceEntry): string {
  const facts = [role, hasMandate ? "con mandato" : "", mode === "remote" ? "da remoto" : ""];
  const said = facts.filter((fact) => fact !== "");
  return said.length === 0 ? name : `${name} (${said.join(", ")})`;
}

function phonesText(phones: number): readonly string[] {
  if (phones === 0) return [];
  const verb = plural("it", phones, { one: "ha partecipato", other: "hanno partecipato" });
  return [`Con un telefono ${verb} ${counted(phones, "persona", "persone")}.`];
}
