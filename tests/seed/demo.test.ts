import { expect, test } from "vitest";
import { requireCall } from "~/calls/index";
import { findSection, textSectionsOfStage } from "~/domain/call/stages";
import { checkTaxCode, numberControl } from "~/domain/organisation/check-tax-code";
import { mayHoldRole } from "~/domain/rights/roles";
import { isTextRun, type TextBlock } from "~/domain/text/blocks";
import { countCharacters } from "~/domain/text/count-characters";
import { timeLeft } from "~/domain/time/term";
import { romeParts } from "~/domain/time/rome";
import { organisations, people } from "../../prisma/seed/cast";
import { demoTerm } from "../../prisma/seed/demo-term";
import { assignments, writtenSections } from "../../prisma/seed/written-sections";

const call = requireCall("wecare-m1-2017");
const plain = (text: readonly TextBlock[]) =>
  text.map(({ runs }) => runs.map((run) => (isTextRun(run) ? run.text : "")).join("")).join("\n");
const lengthOf = (id: string) => countCharacters(writtenSections.find((each) => each.id === id)?.text ?? []);

test("the example's texts and assignments are of sections of the final stage", () => {
  const known = textSectionsOfStage(call, "final").map(({ id }) => id);
  const named = [...writtenSections, ...assignments].map(({ id }) => id);
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
  expect(writtenSections).toHaveLength(14);
});

test("exactly one text of the example is over its limit, and only a little", () => {
  const over = writtenSections.filter(({ id }) => lengthOf(id) > findSection(call, "final", id)!.limit.max);
  expect(over.map(({ id }) => id)).toEqual(["partnership"]);
  expect(lengthOf("partnership")).toBeLessThan(4000 * 1.05);
});

test("the texts are typeset as Italian is: no straight quotes, no double blanks, no mark left unread", () => {
  for (const { id, text } of writtenSections) {
    expect(plain(text).match(/['"*_[\]]| {2}| [,.;:]/g), id).toBeNull();
  }
});

test("neighbouring runs differ in format, and links are addresses that lead nowhere real", () => {
  for (const run of writtenSections.flatMap(({ text }) => text.flatMap(({ runs }) => runs))) {
    if (run.link !== undefined) expect(new URL(run.link).hostname).toMatch(/\.example$/);
  }
  for (const { runs } of writtenSections.flatMap(({ text }) => text)) {
    const formats = runs.map((run) => JSON.stringify({ ...run, text: "" }));
    expect(formats.filter((format, index) => format === formats[index + 1])).toEqual([]);
  }
});

test("the bodies of the example have tax codes that are valid, and belong to nobody", () => {
  for (const { taxCodeStem } of Object.values(organisations)) {
    expect(checkTaxCode(taxCodeStem + String(numberControl(taxCodeStem)))).toMatchObject({ status: "valid" });
    expect(taxCodeStem).toMatch(/^999/);
  }
});

test("everybody in the example has a role the organisation allows, and who writes is assigned or the lead", () => {
  for (const { organisation, role } of Object.values(people)) {
    expect(mayHoldRole(organisations[organisation].role, role)).toBe(true);
  }
  for (const { id, author } of writtenSections) {
    const { organisation } = people[author];
    const assigned = assignments.find((each) => each.id === id)?.to ?? [];
    expect(organisation === "consorzio" || assigned.includes(organisation), id).toBe(true);
  }
});

test.each(["2026-11-24T15:00:00Z", "2026-02-27T23:30:00Z", "2026-10-08T06:00:00Z", "2027-12-15T11:00:00Z"])(
  "the example's term is a Friday at noon in Rome, sixteen to twenty-five days from %s",
  (now) => {
    const { at } = demoTerm(new Date(now));
    expect(romeParts(at)).toMatchObject({ hour: 12, minute: 0 });
    expect(new Intl.DateTimeFormat("en", { timeZone: "Europe/Rome", weekday: "long" }).format(at)).toBe(
      "Friday",
    );
    const left = timeLeft(new Date(now), at);
    if (left.status !== "open") throw new Error("closed");
    expect(left.days).toBeGreaterThanOrEqual(16);
    expect(left.days).toBeLessThanOrEqual(25);
  },
);
