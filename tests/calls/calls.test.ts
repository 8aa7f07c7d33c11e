import { describe, expect, test } from "vitest";
import { calls, findCall, requireCall } from "~/calls/index";
import { type Call, callSchema } from "~/domain/call/call-schema";
import { defaultsToConfirm, markedParts } from "~/domain/call/defaults-to-confirm";
import { sectionsOfStage } from "~/domain/call/stages";
import { parseSectionDocumentName, sectionDocumentName } from "~/document/workspace-document";

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
const criteriaOf = (call: Call) => call.evaluation.classes.flatMap(({ criteria }) => criteria);

/** Every object anywhere in the call that says where it comes from. */
function marksIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(marksIn);
  return "origin" in value ? [value, ...inside] : inside;
}

test("calls have ids of their own, and one that is not there is not found", () => {
  expect(new Set(idsOf(calls)).size).toBe(calls.length);
  expect(calls.every((call) => requireCall(call.id) === call)).toBe(true);
  expect(findCall("no-such-call")).toBeNull();
  expect(() => requireCall("no-such-call")).toThrow("no-such-call");
});

describe.each(calls.map((call) => [call.id, call] as const))("[contract] %s", (_, call) => {
  test("it is read by the schema of calls without losing a field", () => {
    expect(callSchema.parse(call)).toEqual(call);
  });

  test("every list has ids that are used once", () => {
    const { stages, sections, tables, eligibilityRules, budgetRules, costCategories, attachments } = call;
    const lists = [stages, sections, tables, eligibilityRules, budgetRules, costCategories, attachments];
    for (const list of [...lists, call.obligations, call.calendar, criteriaOf(call)]) {
      expect(new Set(idsOf(list)).size, idsOf(list).join(" ")).toBe(list.length);
    }
  });

  test("everything that names a stage names one of the call, and belongs to at least one", () => {
    const known = new Set(idsOf(call.stages));
    const staged = [...call.sections, ...call.tables, ...call.attachments];
    const rules = [...call.eligibilityRules, ...call.budgetRules];
    for (const stages of [
      ...staged.map((each) => each.stages),
      ...rules.map((each) => Object.keys(each.stages)),
    ]) {
      expect(stages.length).toBeGreaterThan(0);
      expect(stages.filter((stage) => !known.has(stage))).toEqual([]);
    }
  });

  test("criteria, tables and attachments that are named are there, in the same stage", () => {
    const criteria = new Set(idsOf(criteriaOf(call)));
    const attachments = new Set(idsOf(call.attachments));
    for (const section of call.sections) {
      expect(
        section.criteria.filter((id) => !criteria.has(id)),
        section.id,
      ).toEqual([]);
      for (const id of section.tables) {
        const table = call.tables.find((each) => each.id === id);
        expect(
          section.stages.filter((stage) => !table?.stages.includes(stage)),
          section.id,
        ).toEqual([]);
      }
    }
    for (const rule of call.eligibilityRules) {
      if (rule.kind !== "required-attachment") continue;
      expect(
        rule.anyOf.filter((id) => !attachments.has(id)),
        rule.id,
      ).toEqual([]);
    }
  });

  test("attachments are due on a day of the calendar, and say what they are made from if they are generated", () => {
    const steps = new Set(idsOf(call.calendar));
    for (const { id, until, isGenerated, madeFrom } of call.attachments) {
      expect(until === undefined || steps.has(until), id).toBe(true);
      expect(madeFrom !== undefined, id).toBe(isGenerated);
    }
  });

  test("every criterion is answered by a section", () => {
    const answered = new Set(call.sections.flatMap(({ criteria }) => criteria));
    expect(idsOf(criteriaOf(call)).filter((id) => !answered.has(id))).toEqual([]);
  });

  test("the cost categories that budget rules name are there", () => {
    const known = new Set(idsOf(call.costCategories));
    const named = JSON.stringify(call.budgetRules).match(/K\d+/g) ?? [];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test("the grid gives one hundred points, and no threshold is beyond what can be had", () => {
    const points = (criteria: readonly { readonly points: number }[]) =>
      criteria.reduce((sum, each) => sum + each.points, 0);
    expect(points(criteriaOf(call))).toBe(100);
    expect(call.evaluation.totalThreshold ?? 0).toBeLessThanOrEqual(100);
    for (const { id, threshold, criteria } of call.evaluation.classes) {
      expect(threshold ?? 0, id).toBeLessThanOrEqual(points(criteria));
    }
  });

  test("every section id names a live document, and title and acronym are not texts", () => {
    for (const { id } of call.sections) {
      expect(parseSectionDocumentName(sectionDocumentName(id)), id).toBe(id);
    }
    const facts = call.sections.filter(({ kind }) => kind === "identity");
    expect(idsOf(facts)).toEqual(["title", "acronym"]);
  });

  test("each stage opens before it closes, and the stages follow each other", () => {
    const days = call.stages.flatMap(({ opensOn, closesOn }) => [opensOn.value, closesOn.value]);
    expect(days).toEqual([...days].sort());
    expect(new Set(days).size).toBe(days.length);
  });

  test("ranges run upward", () => {
    expect(call.durationMonths.min).toBeLessThanOrEqual(call.durationMonths.max);
    for (const rule of call.budgetRules) {
      if (rule.kind !== "share-range") continue;
      expect(rule.minBasisPoints ?? 0, rule.id).toBeLessThanOrEqual(rule.maxBasisPoints ?? 10_000);
    }
  });

  test("the working calendar runs toward the term and ends on it", () => {
    const before = call.calendar.map(({ daysBefore }) => daysBefore);
    expect(before).toEqual([...before].sort((a, b) => b - a));
    expect(before.at(-1)).toBe(0);
  });

  test("each value that carries an origin is named for people, and each default is one to confirm", () => {
    const isDefault = (mark: object) => "origin" in mark && mark.origin === "default";
    expect(markedParts(call)).toHaveLength(marksIn(call).length);
    expect(defaultsToConfirm(call)).toHaveLength(marksIn(call).filter(isDefault).length);
    const keys = markedParts(call).map(({ part, id }) => `${part}/${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("WeCaRe has sixteen sections and then twenty-three", () => {
  const call = requireCall("wecare-m1-2017");
  expect(sectionsOfStage(call, "preliminary")).toHaveLength(16);
  expect(sectionsOfStage(call, "final")).toHaveLength(23);
});

test("WeCaRe: two limits are those of the Region's form, the others are our proposal", () => {
  const call = requireCall("wecare-m1-2017");
  const found = call.sections.filter(({ limit }) => limit.origin === "source");
  expect(found.map(({ id, limit }) => [id, limit.max])).toEqual([
    ["title", 255],
    ["summary", 1300],
  ]);
});
