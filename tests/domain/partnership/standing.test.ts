import { describe, expect, it } from "vitest";
import { isConfirmed, standingOf } from "~/domain/partnership/standing";

describe("an organisation of the partnership", () => {
  const nobody = { hasPeople: false, isAwaited: false, askedToJoin: false };

  it("that was invited and has nobody yet is not confirmed", () => {
    expect(isConfirmed({ ...nobody, isAwaited: true })).toBe(false);
  });

  it.each([
    ["the lead entered, without inviting anybody", nobody],
    ["has somebody, and waits for another person", { ...nobody, hasPeople: true, isAwaited: true }],
    [
      "asked by itself, whose person has not opened the invitation",
      { ...nobody, askedToJoin: true, isAwaited: true },
    ],
  ])("that %s is confirmed", (_which, facts) => {
    expect(isConfirmed(facts)).toBe(true);
  });

  it("stands in the first column until it is confirmed, whatever is written for it", () => {
    const written = { isSheetComplete: true, hasSignedLetter: true, hasSignedOff: false };
    expect(standingOf({ ...written, isConfirmed: false })).toBe("joining");
    expect(standingOf({ ...written, isConfirmed: true })).toBe("letter-signed");
  });
});
