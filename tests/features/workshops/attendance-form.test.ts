import { expect, test } from "vitest";
import { mostPeopleAtOnce, readPeople } from "~/features/workshops/attendance/attendance-form";

const person = { mode: "in-presence", hasMandate: false } as const;

test("a line is a person: name, organisation, role, parted by semicolons or as a spreadsheet copies them", () => {
  expect(readPeople("Anna Rossi; Vicini di Valle; presidente\n\nUgo Bo\tPasso Lento\t")).toEqual([
    { ...person, name: "Anna Rossi", organisation: "Vicini di Valle", role: "presidente" },
    { ...person, name: "Ugo Bo", organisation: "Passo Lento", role: "" },
  ]);
});

test("organisation and role may be left out", () => {
  expect(readPeople("Nives Ferrero")).toEqual([
    { ...person, name: "Nives Ferrero", organisation: "", role: "" },
  ]);
});

test.each([
  ["nothing", " \n"],
  ["a line without a name", "Anna Rossi\n; Vicini di Valle"],
  ["a name that is much too long", "a".repeat(500)],
  ["more people than are entered at once", "Anna Rossi\n".repeat(mostPeopleAtOnce + 1)],
])("%s is entered by nobody", (_, typed) => {
  expect(readPeople(typed)).toBeNull();
});
