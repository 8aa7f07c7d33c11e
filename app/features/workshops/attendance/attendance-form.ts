import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import type { AttendanceEntry } from "~/domain/workshop/workshop";

const longestName = 120;
const modes = ["in-presence", "remote"] as const;
export const mostPeopleAtOnce = 100;

export const personForm = z.object({
  name: coded(oneLine.min(2).max(longestName), "name"),
  organisation: coded(oneLine.max(longestName), "too-long"),
  role: coded(oneLine.max(longestName), "too-long"),
  mode: coded(z.enum(modes), "other"),
  hasMandate: z
    .string()
    .optional()
    .transform((typed) => typed !== undefined),
});

/** "Anna Rossi; Vicini di Valle; presidente", one person to a line; a tabulator parts as well. Null: not to be read. */
export function readPeople(typed: string): readonly Omit<AttendanceEntry, "id">[] | null {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0 || lines.length > mostPeopleAtOnce) return null;
  const people = lines.map(readPerson);
  return people.every(
    ({ name, organisation, role }) => isName(name) && isShort(organisation) && isShort(role),
  )
    ? people
    : null;
}

function readPerson(line: string): Omit<AttendanceEntry, "id"> {
  const [name = "", organisation = "", role = ""] = line.split(/[;\t]/).map((part) => part.trim());
  return { name, organisation, role, mode: "in-presence", hasMandate: false };
}

const isShort = (text: string) => text.length <= longestName;
const isName = (text: string) => text.length >= 2 && isShort(text);
