import { expect, test } from "vitest";
import { othersPresent } from "~/features/shell/others-present";
import type { PresentPeople } from "~/features/shell/shell-data";

const person = { memberId: "marta", name: "Marta", organisation: "Consorzio" };

test("of the page's data and the word of its stream the later counts, without whoever looks", () => {
  const shell = { person, present: buildPresent(5, ["marta", "paolo"]) };
  expect(namesOf(othersPresent(shell, null))).toEqual(["paolo"]);
  expect(namesOf(othersPresent(shell, buildPresent(6, ["marta", "giulia"])))).toEqual(["giulia"]);
  expect(namesOf(othersPresent(shell, buildPresent(4, ["giulia"])))).toEqual(["paolo"]);
});

test("the last word on another workspace does not count in this one", () => {
  const told = { ...buildPresent(6, ["giulia"]), workspaceId: "elsewhere" };
  expect(namesOf(othersPresent({ person, present: buildPresent(5, ["paolo"]) }, told))).toEqual(["paolo"]);
});

function buildPresent(at: number, ids: readonly string[]): PresentPeople {
  const people = ids.map((id) => ({ memberId: id, name: id, organisation: "", colour: 1, at: null }));
  return { workspaceId: "w", at, people };
}

function namesOf(people: ReturnType<typeof othersPresent>): readonly string[] {
  return people.map(({ name }) => name);
}
