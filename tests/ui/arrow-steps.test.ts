import { expect, test } from "vitest";
import { arrowSteps, cardBeside } from "~/ui/arrow-steps";

const lanes = [["a", "b", "c"], ["d"], ["e", "f"]];
const from = (card: string, key: string) => {
  const step = arrowSteps[key];
  return step ? cardBeside(lanes, card, step) : undefined;
};

test("up and down lead through a lane, and not out of it", () => {
  expect([from("a", "ArrowDown"), from("b", "ArrowUp")]).toEqual(["b", "a"]);
  expect([from("a", "ArrowUp"), from("c", "ArrowDown")]).toEqual([null, null]);
});

test("left and right lead to the same height of the next lane, or to its last card", () => {
  expect([from("c", "ArrowRight"), from("d", "ArrowRight"), from("f", "ArrowLeft")]).toEqual(["d", "e", "d"]);
  expect([from("a", "ArrowLeft"), from("e", "ArrowRight")]).toEqual([null, null]);
});

test("from what is no card, and by another key, nothing leads anywhere", () => {
  expect([from("z", "ArrowDown"), from("a", "Home")]).toEqual([null, undefined]);
});
