import { expect, test } from "vitest";
import { requireCall } from "~/calls/index";
import {
  criteriaOfSection,
  findSection,
  requireStage,
  sectionsOfStage,
  textSectionsOfStage,
} from "~/domain/call/stages";

const call = requireCall("wecare-m1-2017");

test("sections keep the order of the call and are numbered again in each stage", () => {
  const preliminary = sectionsOfStage(call, "preliminary");
  expect(preliminary.map(({ number }) => number)).toEqual(preliminary.map((_, index) => index + 1));
  expect(findSection(call, "preliminary", "sustainability")?.number).toBe(15);
  expect(findSection(call, "final", "sustainability")?.number).toBe(20);
});

test("a section of another stage is not found", () => {
  expect(findSection(call, "preliminary", "activities")).toBeNull();
  expect(findSection(call, "final", "activities")?.title.it).toBe("Piano di lavoro");
});

test("title and acronym are sections without a text", () => {
  const texts = textSectionsOfStage(call, "final").map(({ id }) => id);
  expect(texts).toHaveLength(21);
  expect(texts).not.toContain("title");
});

test("a section comes with the criteria it answers and their points", () => {
  const needs = findSection(call, "final", "needs")!;
  expect(criteriaOfSection(call, needs).map(({ id, points }) => [id, points])).toEqual([["B1", 10]]);
  expect(criteriaOfSection(call, findSection(call, "final", "communication")!)).toEqual([]);
});

test("a stage that the call does not have is an error, not an empty list", () => {
  expect(() => requireStage(call, "third")).toThrow("third");
  expect(() => sectionsOfStage(call, "third")).toThrow("third");
});
