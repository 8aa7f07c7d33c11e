import { expect, test } from "vitest";
import { PeopleHere } from "~/features/proposal/people-here";
import { showScreen } from "../../support/show-screen";

test("where nobody else writes, only who may write is told to be alone: who reads is not said to write", () => {
  const said = (canWrite: boolean) =>
    showScreen(<PeopleHere people={[]} canWrite={canWrite} />).place.textContent;
  expect(said(true)).toBe("Solo tu, per ora.");
  expect(said(false)).toBe("Nessuno, per ora.");
});
