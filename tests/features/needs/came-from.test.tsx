import { expect, test } from "vitest";
import type { GivenWhenDecided } from "~/domain/workshop/results/given-when-decided";
import { Origin } from "~/features/needs/came-from";
import type { NeedOrigin } from "~/features/needs/need-origin";
import { showScreen } from "../../support/show-screen";

/** What is said of the group a need was made of. */
function saidOf(votes: GivenWhenDecided): string {
  const origin: NeedOrigin = {
    ...{ workshopId: "uno", workshopTitle: "Aver cura", day: "18 novembre 2026" },
    ...{ targetId: "bus", title: "Bus", cards: [], votes },
  };
  const { place } = showScreen(<Origin origin={origin} workspace="/cantieri/valli" />);
  return place.querySelectorAll("p")[1]?.textContent ?? "";
}

test("where a need comes from says its votes as the results of the workshop do: of scores the mean", () => {
  const given = { phones: 6, room: 3, mean: null, scorers: 0 };
  expect(saidOf({ ...given, kind: "dots" })).toBe("Gruppo Bus: 9 bollini (6 da telefono + 3 in sala)");
  expect(saidOf({ ...given, kind: "scores", mean: 4.5, scorers: 2 })).toBe(
    "Gruppo Bus: media 4,5 su 2 persone (6 punti da telefono + 3 in sala)",
  );
  // Counted anew since then: the mean of the decision is not known any more, its points are.
  expect(saidOf({ ...given, kind: "scores" })).toBe("Gruppo Bus: 9 punti (6 punti da telefono + 3 in sala)");
});
