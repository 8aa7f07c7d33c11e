import { expect, test } from "vitest";
import { readPhrase, readRule } from "~/features/workshops/settings/stage-form";
import { newWorkshopForm } from "~/features/workshops/settings/workshop-form";

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const typed = {
  formatId: "needs-in-90-minutes",
  title: "Invecchiare bene in valle",
  heldOn: "30/11/2026",
  startsAt: "9.30",
  place: "",
  convenedBy: "",
  keptUntil: "2027-11-30",
  facilitatorIds: [],
};

test("day and hour are read as people type them, and as calendars of forms say them", () => {
  expect(newWorkshopForm.parse(typed)).toMatchObject({ heldOn: "2026-11-30", startsAt: "09:30" });
});

test("names cannot be promised to be gone before the meeting is held", () => {
  const read = newWorkshopForm.safeParse({ ...typed, keptUntil: "2026-11-29" });
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["keptUntil", "keptUntil"],
  ]);
});

test.for([
  [
    { ruleKind: "dots", dots: "3", perTarget: "2" },
    { kind: "dots", dots: 3, perTarget: 2 },
  ],
  [{ ruleKind: "dots", dots: "3", perTarget: "4" }, null],
  [
    { ruleKind: "scores", from: "1", to: "5" },
    { kind: "scores", from: 1, to: 5 },
  ],
  [{ ruleKind: "scores", from: "5", to: "5" }, null],
  [
    { ruleKind: "ranking", places: "3" },
    { kind: "ranking", places: 3 },
  ],
  [{ ruleKind: "ranking", places: "0" }, null],
  [{ ruleKind: "consent" }, { kind: "consent" }],
  [{ ruleKind: "lottery" }, null],
] as const)("a rule is read with its own numbers only: %o", ([fields, rule]) => {
  expect(readRule(formOf(fields))).toEqual(rule);
});

test("who reads another language gets the Italian question rather than none", () => {
  const asked = formOf({ "prompt-it": " Che cosa\nmanca? ", "prompt-fr": "Que manque-t-il ?" });
  const prompt = readPhrase(asked, "prompt");
  expect(prompt).toEqual({
    it: "Che cosa manca?",
    en: "Che cosa manca?",
    fr: "Que manque-t-il ?",
    ro: "Che cosa manca?",
    ar: "Che cosa manca?",
  });
  expect(readPhrase(formOf({ "prompt-en": "What is missing?" }), "prompt")).toBe(null);
});

test("the name of a stage is read in each language, and is short enough for the head of a phone", () => {
  const named = readPhrase(formOf({ "title-it": "Scriviamo", "title-en": "Let us write" }), "title");
  expect(named).toMatchObject({ it: "Scriviamo", en: "Let us write", ro: "Scriviamo" });
  expect(readPhrase(formOf({ "title-it": "x".repeat(41) }), "title")).toBe(null);
  expect(readPhrase(formOf({ "title-it": " " }), "title")).toBe(null);
});
