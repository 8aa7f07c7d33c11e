import { expect, test } from "vitest";
import type { OutcomeData, TargetView, VotesView } from "~/features/workshops/outcome/outcome-data";
import { TargetRow } from "~/features/workshops/outcome/target-row";
import { showScreen } from "../../support/show-screen";

/** What the row says a group got. */
function saidOf(votes: VotesView): string {
  const target: TargetView = {
    ...{ id: "bus", kind: "group", title: "Bus", column: "", cards: [], outcome: null, votes },
  };
  // Of the whole only this is asked where nobody may decide.
  const outcome = { open: null, mayDecide: false } as unknown as OutcomeData;
  const { place } = showScreen(<TargetRow target={target} exercise={0} outcome={outcome} form={null} />);
  return (place.querySelector(".target-votes")?.textContent ?? "").replace(/\s+/g, " ");
}

test("dots are called dots, as while voting; scores and places are points, scores are told by the mean they are ordered by", () => {
  const given = { phones: 6, room: 3, mean: null, scorers: 0 };
  expect(saidOf({ ...given, kind: "dots" })).toBe("9 bollini 6 da telefono + 3 in sala");
  expect(saidOf({ ...given, kind: "ranking" })).toBe("9 punti 6 da telefono + 3 in sala");
  expect(saidOf({ ...given, kind: "scores", mean: 4.5, scorers: 2 })).toBe(
    "media 4,5 su 2 persone 6 punti da telefono + 3 in sala",
  );
  expect(saidOf({ ...given, kind: "consent", room: 0 })).toBe("6 d’accordo da telefono");
});
