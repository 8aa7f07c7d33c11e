import { expect, test } from "vitest";
import { checkCard, countLetters } from "~/domain/workshop/check-card";

const stage = { longestText: 10 };
const fine = (text: string) => ({ status: "fine", text });
const refused = (reason: string) => ({ status: "refused", reason });

test("a card is one line without blanks at its ends", () => {
  expect(checkCard("  poco\n\nbus\t ", stage)).toEqual(fine("poco bus"));
  expect(checkCard("a\u2028b\u0000c", stage)).toEqual(fine("a b c"));
});

test("a card on which nothing is to be seen is empty", () => {
  for (const text of ["", "   ", "\n", "\u200B\u200E", "\uFE0F", "\u0301"])
    expect(checkCard(text, stage)).toEqual(refused("empty"));
  for (const text of ["?", "1", "è", "🚌", "لا"]) expect(checkCard(text, stage)).toEqual(fine(text));
});

test("letters are counted as people see them", () => {
  expect(countLetters("perche\u0301")).toBe(6);
  expect(countLetters("👩‍👩‍👧 👍🏽")).toBe(3);
  expect(checkCard("è".repeat(10), stage)).toEqual(fine("è".repeat(10)));
  expect(checkCard("🚌".repeat(10), stage).status).toBe("fine");
  expect(checkCard("e".repeat(11), stage)).toEqual(refused("too-long"));
  expect(checkCard(`${"e".repeat(10)}   `, stage).status).toBe("fine");
});

test("half a character is left out, as nothing can keep it", () => {
  expect(checkCard("bus\uD83D", stage)).toEqual(fine("bus"));
});

test("accents without end are no short text", () => {
  expect(checkCard(`e${"\u0301".repeat(3_000)}`, stage)).toEqual(refused("too-long"));
});
