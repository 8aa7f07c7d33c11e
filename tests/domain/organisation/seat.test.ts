import { expect, test } from "vitest";
import { formatSeat, isInPiedmont, parseSeat } from "~/domain/organisation/seat";

test("a seat is put right and shown with its province", () => {
  const seat = parseSeat({ municipality: "  Torre   Pellice ", province: "to" });
  expect(seat).toEqual({ municipality: "Torre Pellice", province: "TO" });
  expect(formatSeat(seat!)).toBe("Torre Pellice (TO)");
});

test("a seat without municipality or province is none", () => {
  expect(parseSeat({ municipality: " ", province: "TO" })).toBeNull();
  expect(parseSeat({ municipality: "Pinerolo", province: "Torino" })).toBeNull();
});

test("a seat is in Piedmont by its province", () => {
  expect(isInPiedmont({ province: "VB" })).toBe(true);
  expect(isInPiedmont({ province: "AO" })).toBe(false);
});
